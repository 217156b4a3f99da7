"""What a calendar is: frozen values that every other part looks at. Imports nothing of ours."""
