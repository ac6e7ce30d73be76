"""seeds + chance → broken papers, each put to a reader that must answer it in time with words or a sentence."""
