package carrier

import "bytes"

// others are formats that hold words, pictures or sound and are not read, by their opening bytes: what each is, and what
// to do.
var others = []struct{ opening, what, do string }{
	{"\x89PNG\r\n", "a PNG picture", asText},
	{"\xff\xd8\xff", "a JPEG picture", asText},
	{"GIF8", "a GIF picture", asText},
	{"II*\x00", "a TIFF picture", asText},
	{"MM\x00*", "a TIFF picture", asText},
	{"ID3\x02", "an audio recording", transcribed},
	{"ID3\x03", "an audio recording", transcribed},
	{"ID3\x04", "an audio recording", transcribed},
	{"\xff\xfb", "an audio recording", transcribed},
	{"OggS", "a recording", transcribed},
	{"RIFF", "a recording or a picture", transcribed},
	{"fLaC", "an audio recording", transcribed},
	{"\x00\x00\x00\x18ftyp", "a video", transcribed},
	{"\x00\x00\x00\x20ftyp", "a video", transcribed},
	{"\x1aE\xdf\xa3", "a video", transcribed},
	{"\xd0\xcf\x11\xe0", "an old Office document (DOC, XLS or PPT)", "save it as DOCX, or as CSV where it is a table"},
	{"7z\xbc\xaf", "a 7z archive", unpacked},
	{"\xfd7zXZ", "an xz archive", unpacked},
	{"\x28\xb5\x2f\xfd", "a Zstandard archive", unpacked},
	{"Rar!", "a RAR archive", unpacked},
	{"bplist00", "a web archive of Safari", "save the page as HTML, or print it to PDF"},
	{"SQLite format 3", "an SQLite database", "export its rows as CSV or JSON Lines"},
	{"\x7fELF", "a program", "give the transcript"},
	{"MZ\x90", "a program", "give the transcript"},
	{"%!PS", "PostScript", "save it as PDF"},
}

const (
	asText      = "give the transcript as text, or run it through text recognition first"
	transcribed = "give the transcript of it"
	unpacked    = "unpack it and give what it holds, or pack it as zip or tar.gz"
)

// foreignFormat is the error that a source of another format is; nil for what may be text.
func foreignFormat(b []byte) error {
	for _, f := range others {
		if bytes.HasPrefix(b, []byte(f.opening)) {
			return &Error{Kind: "binary", Reason: "the source is " + f.what + ", which is not read", Do: f.do}
		}
	}
	return nil
}
