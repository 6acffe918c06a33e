package carrier

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"net/http/httputil"
	"net/textproto"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/andybalholm/brotli"
)

// answer is what a server answered, as crawlers keep it.
type answer struct {
	status string
	head   textproto.MIMEHeader
	body   []byte
}

// statusLine is the first line of an answer, of whatever version.
var statusLine = regexp.MustCompile(`^HTTP/\d(?:\.\d)? +(\d{3})[^\n]*\n`)

// answerOf reads an answer; false where the bytes are none.
func answerOf(b []byte) (answer, bool) {
	m := statusLine.FindSubmatch(b)
	if m == nil {
		return answer{}, false
	}
	head, body := headOf(b[len(m[0]):])
	return answer{status: string(m[1]), head: head, body: body}, true
}

// decoded is an answer's body without what it was cut into and compressed by on its way, up to the size that is read. Some crawlers
// have undone both and keep the head that tells of them. With an error, it is as much as could be decoded.
func (a *answer) decoded() ([]byte, error) {
	body, err := a.joined()
	codings := strings.Split(strings.ToLower(strings.Join(a.head["Content-Encoding"], ",")), ",")
	for _, coding := range slices.Backward(codings) {
		if coding = strings.TrimSpace(coding); isPlain(body) {
			break
		}
		r, fault := decompressor(coding, body)
		if fault == nil {
			body, fault = io.ReadAll(io.LimitReader(r, MaxBytes+1))
		}
		if fault != nil {
			err = &Error{Kind: "malformed", Reason: "what is compressed (" + coding + ") is damaged: " + fault.Error(), Do: "fetch the page again"}
		}
	}
	return body, err
}

// isPlain reports whether a body needs no decompressing: it opens as pages and documents do, or is text.
func isPlain(b []byte) bool {
	return look(bytes.TrimLeft(b[:min(len(b), 2048)], "\ufeff \t\r\n")) != "text" || bytes.HasPrefix(b, []byte("%PDF-")) || utf8.Valid(b) && controls(b) == 0
}

// joined puts together a body that was sent in chunks.
func (a *answer) joined() ([]byte, error) {
	if !strings.EqualFold(a.head.Get("Transfer-Encoding"), "chunked") {
		return a.body, nil
	}
	whole, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(a.body)))
	switch {
	case err == nil:
		return whole, nil
	case errors.Is(err, io.ErrUnexpectedEOF) && len(whole) > 0:
		return whole, &Error{Kind: "malformed", Reason: "it ends within a chunk", Do: "fetch the page again"}
	}
	return a.body, nil
}

// decompressor undoes a coding by its name in HTTP. One that is not known changes nothing.
func decompressor(coding string, b []byte) (io.Reader, error) {
	r := bytes.NewReader(b)
	switch coding {
	case "gzip", "x-gzip":
		return gzip.NewReader(r)
	case "deflate":
		if z, err := zlib.NewReader(r); err == nil {
			return z, nil
		}
		r.Reset(b)
		return flate.NewReader(r), nil // as some servers mean it
	case "br":
		return brotli.NewReader(r), nil
	case "zstd":
		return zstdReader(b)
	}
	return r, nil
}
