"""Every read. Each takes who is looking first, and gives frozen rows that hold nothing which they may not see.

home · bodies · meetings (meeting and minute) · asks · papers (and their pages) · people · review · audit · calendar ·
search. What is not there, or may not be seen, raises ``NotThere``: both look the same from outside.
"""
