"""brief → a page to print: Markdown, accessible HTML, Word."""
