"""lines → blocks: headings, paragraphs, list items and tables, each with its number; boiler-plate set apart."""
