package carrier

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"net/textproto"
	"strconv"
	"strings"
)

func init() {
	nested["warc"] = readWARC
	extensions[".warc"], mediaTypes["application/warc"] = "warc", "warc"
	magic = append(magic, struct{ opening, format string }{warcSign, "warc"})
}

// warcSign opens a web archive, and each record of it on a line of its own.
const warcSign = "WARC/1."

func isWARC(b []byte) bool { return bytes.HasPrefix(b, []byte(warcSign)) }

// readWARC extracts the pages of a web archive: its response, resource and conversion records.
func readWARC(ctx context.Context, src Source, depth int) ([]Document, error) {
	u, err := newUnpacker(ctx, src, depth)
	if err != nil {
		return nil, err
	}
	b := src.Bytes
	at := nextRecord(b, 0)
	if at == len(b) {
		return nil, malformedArchive(fmt.Errorf("it begins with %.20q", b))
	}
	for at < len(b) {
		_, rest, _ := bytes.Cut(b[at:], []byte("\n"))
		head, rest := headOf(rest)
		start := len(b) - len(rest)
		end, doubt := recordEnd(b, start, head.Get("Content-Length"))
		if err := u.record(head, b[start:end], doubt); err != nil {
			return nil, err
		}
		at = nextRecord(b, end)
	}
	return u.close()
}

// nextRecord returns where the next record stands from a byte on; the end where there is none.
func nextRecord(b []byte, at int) int {
	if isWARC(b[at:]) {
		return at
	}
	if i := bytes.Index(b[at:], []byte("\n"+warcSign)); i >= 0 {
		return at + i + 1
	}
	return len(b)
}

// recordEnd returns where a record's block ends: where its head says, if another record or nothing comes next, else before the next
// record, and what then is to be said of it.
func recordEnd(b []byte, start int, length string) (end int, doubt string) {
	n, err := strconv.Atoi(length)
	if err == nil && n >= 0 && n <= len(b)-start {
		rest := bytes.TrimLeft(b[start+n:min(len(b), start+n+64)], "\r\n")
		if len(rest) == 0 || isWARC(rest) {
			return start + n, ""
		}
	}
	end = nextRecord(b, start)
	if end == len(b) && n > len(b)-start {
		return end, "The web archive ends within this page: what came after is not here."
	}
	return max(start, len(bytes.TrimRight(b[:end], "\r\n"))), "The web archive tells a wrong length of this page: it was read up to the next record, and words of it may be missing."
}

// headOf reads fields, a line each, up to a blank line, and returns what stands below. Lines that are no fields are passed over.
func headOf(b []byte) (textproto.MIMEHeader, []byte) {
	head := textproto.MIMEHeader{}
	last := ""
	for len(b) > 0 {
		line, rest, _ := bytes.Cut(b, []byte("\n"))
		b = rest
		if line = bytes.TrimRight(line, "\r"); len(line) == 0 {
			break
		}
		name, value, ok := strings.Cut(string(line), ":")
		switch {
		case (line[0] == ' ' || line[0] == '\t') && last != "":
			v := head[last]
			v[len(v)-1] += " " + strings.TrimSpace(string(line))
		case ok:
			last = textproto.CanonicalMIMEHeaderKey(strings.TrimSpace(name))
			head[last] = append(head[last], strings.TrimSpace(value))
		}
	}
	return head, b
}

// record takes the page of a record, with a doubt about its end.
func (u *unpacker) record(head textproto.MIMEHeader, block []byte, doubt string) error {
	body, mediaType, at := block, head.Get("Content-Type"), strings.Trim(head.Get("Warc-Target-Uri"), "<>")
	switch head.Get("Warc-Type") {
	case "response":
		a, ok := answerOf(block)
		if !ok || a.status != "200" {
			return nil
		}
		mediaType = a.head.Get("Content-Type")
		if !mayHoldWords(mediaType, nil) {
			return nil
		}
		var err error
		if body, err = a.decoded(); err != nil && len(body) == 0 {
			u.faults.add(at, err)
			return nil
		}
		if err != nil {
			doubt = "This page is damaged in the web archive, and words of it may be missing: " + err.Error() + "."
		}
	case "resource", "conversion":
	default:
		return nil
	}
	if len(body) == 0 || !mayHoldWords(mediaType, body) {
		return nil
	}
	from := len(u.docs)
	if err := u.take(at, mediaType, bytes.NewReader(body)); err != nil {
		return err
	}
	for i := from; i < len(u.docs); i++ {
		u.docs[i].Meta.URL = cmp.Or(at, u.docs[i].Meta.URL)
		if doubt != "" {
			u.docs[i].Warnings = append(u.docs[i].Warnings, mended("cut-off", doubt))
		}
	}
	return nil
}

// mayHoldWords reports whether records of a media type may hold a transcript; of an unknown one, by its first bytes. Without bytes,
// whether they are worth a look.
func mayHoldWords(mediaType string, body []byte) bool {
	kind, _, _ := strings.Cut(strings.ToLower(mediaType), ";")
	switch kind = strings.TrimSpace(kind); kind {
	case "text/css", "text/javascript", "text/x-component", "text/ecmascript", "image/svg+xml":
		return false
	case "application/pdf", "application/rtf", "application/msword", "application/epub+zip", "application/vnd.oasis.opendocument.text",
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		return true
	case "", "application/octet-stream", "binary/octet-stream", "application/force-download", "application/x-download":
		return body == nil || bytes.HasPrefix(body, []byte("%PDF-")) || bytes.HasPrefix(body, []byte(`{\rtf`)) || look(bytes.TrimSpace(body[:min(len(body), 2048)])) == "html"
	}
	return strings.HasPrefix(kind, "text/") || strings.Contains(kind, "html") || strings.Contains(kind, "xml")
}
