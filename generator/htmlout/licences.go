package htmlout

// LicencesPath is where the licences of what an edition embeds stand.
const LicencesPath = "licences.html"

// Licence is the licence of something that an edition's files embed.
type Licence struct {
	Of   string // "Apache ECharts 5.6.0"
	Text string // in full
}

// Licences writes the page with the licences of what an edition embeds.
func Licences(site Site, licences []Licence) ([]byte, error) {
	const title = "Licences"
	made := site.shell(site.window(title), []target{{"index.html", site.Pack}}, nil)
	return render("licences", struct {
		shell
		Heading  string
		Licences []Licence
	}{made, title, licences})
}
