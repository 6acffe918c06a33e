package carrier

import (
	"bytes"
	"context"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

func init() {
	nested["mime"] = readMIME
	for _, ext := range []string{".mht", ".mhtml", ".eml"} {
		extensions[ext] = "mime"
	}
}

// isMIME reports whether a source opens as a message of several parts does, which is how browsers save whole pages.
func isMIME(b []byte) bool {
	head := b[:min(len(b), 4096)]
	if len(head) == 0 || head[0] == '<' {
		return false // a page, as most are
	}
	end := bytes.Index(head, []byte("\n\n"))
	if at := bytes.Index(head, []byte("\r\n\r\n")); at >= 0 && (end < 0 || at < end) {
		end = at
	}
	if end < 0 {
		return false
	}
	head = bytes.ToLower(head[:end])
	return bytes.Contains(head, []byte("mime-version:")) && bytes.Contains(head, []byte("content-type: multipart/"))
}

// readMIME extracts the page, or else the plain text, of a message.
func readMIME(ctx context.Context, src Source, depth int) ([]Document, error) {
	m, err := mail.ReadMessage(bytes.NewReader(src.Bytes))
	if err != nil {
		return nil, &Error{Kind: "malformed", Reason: "the message cannot be read: " + err.Error(), Do: "save the page as HTML"}
	}
	var plain, page []byte
	if err := parts(m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Body, 0, &plain, &page); err != nil {
		return nil, &Error{Kind: "malformed", Reason: "the message's parts cannot be read: " + err.Error(), Do: "save the page as HTML"}
	}
	switch {
	case depth > maxNesting:
	case len(page) > 0:
		return extract(ctx, Source{Name: "page.html", Bytes: page}, depth+1)
	case len(plain) > 0:
		return extract(ctx, Source{Name: "message.txt", Bytes: plain}, depth+1)
	}
	return nil, &Error{Kind: "empty", Reason: "the message holds no page and no text", Do: "save the page as HTML"}
}

// parts finds the first page and the first plain text of a message's parts.
func parts(kind, coding string, r io.Reader, depth int, plain, page *[]byte) error {
	media, params, err := mime.ParseMediaType(kind)
	if err != nil {
		media = "text/plain"
	}
	switch strings.ToLower(coding) {
	case "quoted-printable":
		r = quotedprintable.NewReader(r)
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, r)
	}
	if strings.HasPrefix(media, "multipart/") && depth < maxNesting {
		for mr := multipart.NewReader(r, params["boundary"]); ; {
			p, err := mr.NextRawPart()
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return err
			}
			if err := parts(p.Header.Get("Content-Type"), p.Header.Get("Content-Transfer-Encoding"), p, depth+1, plain, page); err != nil {
				return err
			}
		}
	}
	at := plain
	if media == "text/html" {
		at = page
	} else if media != "text/plain" {
		return nil
	}
	if len(*at) > 0 {
		return nil
	}
	b, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	*at = b
	return err
}
