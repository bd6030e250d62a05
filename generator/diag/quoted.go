package diag

// Quoted shows a value in a message, cut where it is long.
func Quoted(value string) string {
	const most = 60 // characters; enough to find the value by
	shown := 0
	for at := range value {
		if shown++; shown > most {
			value = value[:at] + "…"
			break
		}
	}
	return `"` + value + `"`
}
