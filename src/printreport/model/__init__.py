"""The values that the stages hand to each other: frozen, and without behaviour beyond reading themselves."""
