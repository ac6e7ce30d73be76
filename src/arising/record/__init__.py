"""The nouns: paper, place, meeting, item, resolution, action, report, reference, request, doubt."""
