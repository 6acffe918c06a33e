package carrier

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

func init() {
	nested["warc"] = readWARC
	extensions[".warc"], mediaTypes["application/warc"] = "warc", "warc"
	magic = append(magic, struct{ opening, format string }{"WARC/1.", "warc"})
}

// readWARC extracts the pages of a web archive: its response and resource records.
func readWARC(ctx context.Context, src Source, depth int) ([]Document, error) {
	u, err := newUnpacker(ctx, src, depth)
	if err != nil {
		return nil, err
	}
	r := bufio.NewReader(bytes.NewReader(src.Bytes))
	for {
		head, err := warcHead(r)
		if err == io.EOF {
			return u.close()
		}
		if err != nil {
			return nil, err
		}
		n, err := strconv.ParseInt(head.Get("Content-Length"), 10, 64)
		if err != nil || n < 0 || n > maxUnpacked {
			return nil, malformedArchive(fmt.Errorf("record length %q", head.Get("Content-Length")))
		}
		block := io.LimitReader(r, n)
		if err := u.record(head, block); err != nil {
			return nil, err
		}
		if _, err := io.Copy(io.Discard, block); err != nil {
			return nil, malformedArchive(err)
		}
	}
}

// warcHead reads the header of the next record.
func warcHead(r *bufio.Reader) (textproto.MIMEHeader, error) {
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			return nil, io.EOF
		}
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if !strings.HasPrefix(line, "WARC/") {
			return nil, malformedArchive(fmt.Errorf("a record begins with %.20q", line))
		}
		head, err := textproto.NewReader(r).ReadMIMEHeader()
		if err != nil {
			return nil, malformedArchive(err)
		}
		return head, nil
	}
}

func (u *unpacker) record(head textproto.MIMEHeader, block io.Reader) error {
	body, mediaType := block, head.Get("Content-Type")
	switch head.Get("Warc-Type") {
	case "response":
		res, err := http.ReadResponse(bufio.NewReader(block), nil)
		if err != nil || res.StatusCode != http.StatusOK {
			return nil
		}
		body, mediaType = res.Body, res.Header.Get("Content-Type")
	case "resource", "conversion":
	default:
		return nil
	}
	if !strings.HasPrefix(mediaType, "text/") && !strings.Contains(mediaType, "html") && !strings.Contains(mediaType, "xml") {
		return nil
	}
	from := len(u.docs)
	at := head.Get("Warc-Target-Uri")
	if err := u.take(strings.Trim(at, "<>"), body); err != nil {
		return err
	}
	for i := from; i < len(u.docs); i++ {
		u.docs[i].Meta.URL = cmp.Or(strings.Trim(at, "<>"), u.docs[i].Meta.URL)
	}
	return nil
}
