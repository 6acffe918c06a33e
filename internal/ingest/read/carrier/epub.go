package carrier

import (
	"archive/zip"
	"context"
	"encoding/xml"
	"errors"
	"html"
	"net/url"
	"path"
	"regexp"
	"strings"

	"podium/internal/transcript"
)

func init() {
	nested["epub"] = readEPUB
	extensions[".epub"] = "epub"
	mediaTypes["application/epub+zip"] = "epub"
}

// maxChapters bounds the files of a book that are read.
const maxChapters = 5000

var errBook = errors.New("what it says of its chapters is damaged")

// bookRoot says where in an EPUB its package document is.
type bookRoot struct {
	Root []struct {
		Path string `xml:"full-path,attr"`
	} `xml:"rootfiles>rootfile"`
}

// bookPackage is what an EPUB says of its files, and in which order they are read.
type bookPackage struct {
	Title string `xml:"metadata>title"`
	Items []struct {
		ID         string `xml:"id,attr"`
		Href       string `xml:"href,attr"`
		Properties string `xml:"properties,attr"`
	} `xml:"manifest>item"`
	Spine []struct {
		Item   string `xml:"idref,attr"`
		Linear string `xml:"linear,attr"`
	} `xml:"spine>itemref"`
}

// readEPUB extracts a book as one page: its chapters in the order in which they are read.
func readEPUB(ctx context.Context, src Source, _ int) ([]Document, error) {
	z, root, err := office(src, "META-INF/container.xml", func(_ *zip.Reader, body string) (string, error) {
		var c bookRoot
		if err := xml.Unmarshal([]byte(body), &c); err != nil || len(c.Root) == 0 {
			return "", errBook
		}
		return c.Root[0].Path, nil
	})
	if err != nil {
		return nil, err
	}
	list, err := member(z, root)
	if err != nil {
		return nil, err
	}
	var book bookPackage
	if err := xml.Unmarshal([]byte(list), &book); err != nil || len(book.Spine) > maxChapters {
		return nil, &Error{Kind: "malformed", Reason: "the document's text cannot be read: " + errBook.Error(), Do: "save it anew"}
	}
	read, bad := 0, faults{what: "A chapter"}
	var warnings []transcript.Warning // of the first chapter whose letters were guessed or mended
	page := strings.Builder{}
	page.WriteString("<html><head><title>" + html.EscapeString(book.Title) + "</title></head><body>")
	for _, name := range book.chapters(path.Dir(root)) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		chapter, err := member(z, name)
		if err != nil {
			bad.add(name, err)
			continue
		}
		if read += len(chapter); read > MaxBytes {
			return nil, errUnpacked()
		}
		text, warned, err := decode([]byte(chapter), "html", "")
		if err != nil {
			bad.add(name, err)
			continue
		}
		if len(warnings) == 0 {
			warnings = warned
		}
		page.WriteString(bodyOf(text))
	}
	page.WriteString("</body></html>")
	d, err := extractHTML(page.String())
	if e := bad.first(); err != nil && e != nil {
		return nil, e
	}
	if err != nil {
		return nil, err
	}
	d.Warnings = append(d.Warnings, warnings...)
	return bad.warn([]Document{d}), nil
}

// chapters are the names of a book's files in the order in which they are read, without its table of contents.
func (p *bookPackage) chapters(dir string) []string {
	files := map[string]string{}
	for _, i := range p.Items {
		if href, err := url.PathUnescape(i.Href); err == nil && !strings.Contains(" "+i.Properties+" ", " nav ") {
			files[i.ID] = path.Join(dir, href)
		}
	}
	var names []string
	for _, s := range p.Spine {
		if name := files[s.Item]; name != "" && s.Linear != "no" {
			names = append(names, name)
		}
	}
	return names
}

var bodyTag = regexp.MustCompile(`(?i)<body\b[^>]*>`)

// bodyOf returns what stands in the body of a page.
func bodyOf(page string) string {
	if at := bodyTag.FindStringIndex(page); at != nil {
		page = page[at[1]:]
	}
	if end := strings.LastIndex(page, "</body"); end >= 0 {
		page = page[:end]
	}
	return page
}
