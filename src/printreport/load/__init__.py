"""Takes a Project, returns a Source: the manuscript, its layout and every file they name, read but not yet judged."""
