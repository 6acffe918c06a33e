package carrier

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/textproto"
	"path"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html/charset"
)

func init() {
	nested["mime"], nested["mbox"] = readMIME, readMbox
	for _, ext := range []string{".mht", ".mhtml", ".eml"} {
		extensions[ext] = "mime"
	}
	extensions[".mbox"] = "mbox"
	mediaTypes["message/rfc822"], mediaTypes["multipart/related"], mediaTypes["application/mbox"] = "mime", "mime", "mbox"
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

// message is what a message holds: the first page and the first plain text of its parts, and documents that are attached.
type message struct {
	plain, page part
	attached    []part
	damage      error
}

type part struct {
	name, mediaType, address string
	body                     []byte
}

// readMIME extracts the page, or else the plain text, of a message. Documents that are attached are read besides; then the message is
// passed over where it is shorter than they are: it says that they come.
func readMIME(ctx context.Context, src Source, depth int) ([]Document, error) {
	u, err := newUnpacker(ctx, src, depth)
	if err != nil {
		return nil, err
	}
	u.faults.what = "A part of the message"
	b := fromLine.ReplaceAll(src.Bytes, nil)
	head, body := headOf(b)
	if len(head) == 0 {
		return nil, &Error{Kind: "malformed", Reason: "the message cannot be read: it has no head", Do: "save the page as HTML"}
	}
	var m message
	m.part(head, bytes.NewReader(body), 0)
	if m.damage != nil {
		u.faults.add("what stands behind the last part", &Error{Kind: "malformed", Reason: "the message is damaged: " + m.damage.Error(), Do: "save it anew"})
	}
	for _, a := range m.attached {
		if err := u.take(a.name, a.mediaType, bytes.NewReader(a.body)); err != nil {
			return nil, err
		}
	}
	text := m.page
	if len(text.body) == 0 {
		text = m.plain
	}
	longest := 0
	for i := range u.docs {
		longest = max(longest, len(u.docs[i].Text))
	}
	if len(text.body) > longest {
		if err := u.take(text.name, text.mediaType, bytes.NewReader(text.body)); err != nil {
			return nil, err
		}
		for i := range u.docs {
			if d := &u.docs[i]; len(u.docs) == 1 {
				d.Part, d.Name = strings.TrimPrefix(strings.TrimPrefix(d.Part, text.name), "#"), ""
				d.Meta.Title = cmp.Or(d.Meta.Title, subject(head.Get("Subject")))
				d.Meta.URL = cmp.Or(d.Meta.URL, head.Get("Snapshot-Content-Location"), text.address)
			}
		}
	}
	if len(u.docs) == 0 && len(u.faults.told) == 0 {
		return nil, &Error{Kind: "empty", Reason: "the message holds no page and no text", Do: "save the page as HTML"}
	}
	return u.close()
}

// subject is what a message says that it is about, without the signs of an answer.
func subject(coded string) string {
	words := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	s, err := words.DecodeHeader(coded)
	if err != nil {
		return ""
	}
	return fold(strings.ToValidUTF8(answering.ReplaceAllString(s, ""), "\ufffd"))
}

// answering begins the subject of what is answered or sent on.
var answering = regexp.MustCompile(`(?i)^(?:\s*(?:re|aw|fwd?|wg|tr|rv|sv|vs):)+\s*`)

// part takes a part of a message, or all parts of one of several.
func (m *message) part(head textproto.MIMEHeader, r io.Reader, depth int) {
	kind := head.Get("Content-Type")
	media, params, err := mime.ParseMediaType(kind)
	if err != nil {
		media = "text/plain"
	}
	if strings.HasPrefix(media, "multipart/") && depth < maxNesting {
		for mr := multipart.NewReader(r, params["boundary"]); ; {
			p, err := mr.NextRawPart()
			if err == io.EOF {
				return
			}
			if err != nil {
				m.damage = cmp.Or(m.damage, err)
				return
			}
			m.part(p.Header, p, depth+1)
		}
	}
	_, disposed, _ := mime.ParseMediaType(head.Get("Content-Disposition"))
	name := path.Base(cmp.Or(disposed["filename"], params["name"], "."))
	at, attached := &m.plain, strings.HasPrefix(strings.ToLower(head.Get("Content-Disposition")), "attachment")
	switch {
	case media == "text/html" && !attached:
		at, name = &m.page, "page.html"
	case media == "text/plain" && !attached:
		name = "message.txt"
	case transcripts[strings.ToLower(path.Ext(name))]:
		m.attached = append(m.attached, part{})
		at = &m.attached[len(m.attached)-1]
	default:
		return
	}
	if len(at.body) > 0 {
		return
	}
	body, err := io.ReadAll(io.LimitReader(r, MaxBytes*3/2))
	m.damage = cmp.Or(m.damage, err)
	at.name, at.mediaType, at.address = name, kind, head.Get("Content-Location")
	at.body = uncoded(strings.ToLower(strings.TrimSpace(head.Get("Content-Transfer-Encoding"))), body)
}

// transcripts are the endings of attached files that may hold one.
var transcripts = names(".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".txt", ".md", ".epub", ".srt", ".vtt")

// quoted is a character, or the end of a line that goes on, in the coding of what is nearly text.
var quoted = regexp.MustCompile(`=(?:[ \t]*\r?\n|[0-9A-Fa-f]{2})`)

// uncoded undoes how a part was made fit for sending, as far as it is whole.
func uncoded(how string, b []byte) []byte {
	switch how {
	case "quoted-printable":
		return quoted.ReplaceAllFunc(b, func(m []byte) []byte {
			if n, err := strconv.ParseUint(string(m[1:]), 16, 8); err == nil {
				return []byte{byte(n)}
			}
			return nil
		})
	case "base64":
		plain, _ := io.ReadAll(base64.NewDecoder(base64.StdEncoding, bytes.NewReader(b)))
		return plain
	}
	return b
}

// fromLine parts messages that are kept in one file, and may stand before a single one.
var fromLine = regexp.MustCompile(`\AFrom [^\n]*\n`)

// readMbox extracts the messages of a file that keeps one after the other.
func readMbox(ctx context.Context, src Source, depth int) ([]Document, error) {
	u, err := newUnpacker(ctx, src, depth)
	if err != nil {
		return nil, err
	}
	var m bytes.Buffer
	n, blank := 0, true
	end := func() error {
		if m.Len() == 0 {
			return nil
		}
		n++
		err := u.take(fmt.Sprintf("message %d.eml", n), "", bytes.NewReader(m.Bytes()))
		m.Reset()
		return err
	}
	for r := bufio.NewReader(bytes.NewReader(src.Bytes)); ; {
		line, err := r.ReadBytes('\n')
		if blank && bytes.HasPrefix(line, []byte("From ")) {
			if err := end(); err != nil {
				return nil, err
			}
		} else {
			if bytes.HasPrefix(line, []byte(">From ")) {
				line = line[1:] // a line of the message that begins so
			}
			m.Write(line)
		}
		blank = len(bytes.TrimSpace(line)) == 0
		if err != nil {
			break
		}
	}
	if err := end(); err != nil {
		return nil, err
	}
	return u.close()
}
