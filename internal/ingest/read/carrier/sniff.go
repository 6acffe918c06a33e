package carrier

import (
	"bytes"
	"mime"
	"path"
	"regexp"
	"strings"
)

var extensions = map[string]string{
	".html": "html", ".htm": "html", ".xhtml": "html",
	".md": "markdown", ".markdown": "markdown",
	".xml": "xml", ".rss": "xml", ".atom": "xml",
	".txt": "text", ".text": "text",
}

var mediaTypes = map[string]string{
	"text/html": "html", "application/xhtml+xml": "html",
	"text/markdown": "markdown",
	"text/xml":      "xml", "application/xml": "xml", "application/rss+xml": "xml", "application/atom+xml": "xml",
	"text/plain": "text",
}

// magic are openings that no text has; they win over names.
var magic = []struct{ opening, format string }{}

// sniff recognises the format: by its opening bytes, then by name, then by media type, then by a look.
func sniff(src Source) string {
	for _, m := range magic {
		if bytes.HasPrefix(src.Bytes, []byte(m.opening)) {
			return m.format
		}
	}
	if bytes.HasPrefix(src.Bytes, []byte("PK\x03\x04")) {
		switch opening := src.Bytes[:min(len(src.Bytes), 200)]; {
		case bytes.Contains(opening, []byte("application/vnd.oasis.opendocument.text")), strings.EqualFold(path.Ext(src.Name), ".odt"):
			return "odt"
		case bytes.Contains(opening, []byte("application/epub+zip")), strings.EqualFold(path.Ext(src.Name), ".epub"):
			return "epub"
		}
		if bytes.Contains(src.Bytes[:min(len(src.Bytes), 8192)], []byte("word/")) || strings.EqualFold(path.Ext(src.Name), ".docx") {
			return "docx"
		}
		return "zip"
	}
	if isMIME(src.Bytes) {
		return "mime"
	}
	if isTar(src.Bytes) {
		return "tar"
	}
	head := bytes.TrimLeft(bytes.TrimPrefix(src.Bytes[:min(len(src.Bytes), 2048)], []byte("\ufeff")), " \t\r\n")
	if !bytes.HasPrefix(head, []byte("<")) && cues.Match(src.Bytes[:min(len(src.Bytes), 256)]) {
		return "captions"
	}
	if bytes.HasPrefix(head, []byte("<?xml")) && !bytes.Contains(bytes.ToLower(head), []byte("<html")) {
		return "xml"
	}
	if f := extensions[strings.ToLower(path.Ext(src.Name))]; f != "" {
		return f
	}
	if f := formatOf(src.MediaType); f != "" {
		return f
	}
	return look(head)
}

// formatOf is the format that a media type stands for; "" where it stands for none.
func formatOf(mediaType string) string {
	if mediaType == "" {
		return ""
	}
	mt, _, err := mime.ParseMediaType(mediaType)
	if err != nil {
		mt, _, _ = strings.Cut(strings.ToLower(mediaType), ";")
		mt = strings.TrimSpace(mt)
	}
	return mediaTypes[mt]
}

// cues matches the first cue of SubRip.
var cues = regexp.MustCompile(`^\x{feff}?\s*(?:\d+\s*\r?\n\d+:\d{2}:\d{2},\d{3} --> |\d+:\d{2}:\d{2}\.\d{3},\d+:\d{2}:\d{2}\.\d{3}\r?\n)`)

// look recognises the format of a nameless source by its first bytes.
func look(head []byte) string {
	low := bytes.ToLower(head)
	switch {
	case bytes.HasPrefix(low, []byte("<!doctype html")), bytes.HasPrefix(low, []byte("<html")):
		return "html"
	case bytes.HasPrefix(low, []byte("<rss")), bytes.HasPrefix(low, []byte("<feed")), bytes.HasPrefix(low, []byte("<akomantoso")), bytes.HasPrefix(low, []byte("<tt ")), bytes.HasPrefix(low, []byte("<timedtext")):
		return "xml"
	case bytes.HasPrefix(low, []byte("<sami")):
		return "captions"
	case bytes.HasPrefix(low, []byte("---\n")), bytes.HasPrefix(low, []byte("---\r\n")), bytes.HasPrefix(low, []byte("+++\n")), bytes.HasPrefix(low, []byte("+++\r\n")):
		return "markdown"
	}
	for _, tag := range []string{"<p", "<div", "<br", "<h1"} {
		if bytes.HasPrefix(low, []byte("<")) && bytes.Contains(low, []byte(tag)) {
			return "html"
		}
	}
	return "text"
}
