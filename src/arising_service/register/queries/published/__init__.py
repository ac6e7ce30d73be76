"""What other programs are given: every noun as a list that is read on from a key, and one by one.

Only what was read and may be seen. ``created`` and ``modified`` are worked out from what the viewer may see, so that
an exempt paper moves neither.
"""
