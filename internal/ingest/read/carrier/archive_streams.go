package carrier

import (
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/zstd"
)

func init() {
	nested["gzip"], nested["bzip2"], nested["zstd"] = readGzip, readBzip2, readZstd
	for ext, f := range map[string]string{".gz": "gzip", ".tgz": "gzip", ".bz2": "bzip2", ".zst": "zstd"} {
		extensions[ext] = f
	}
	mediaTypes["application/gzip"], mediaTypes["application/zstd"] = "gzip", "zstd"
	for opening, f := range map[string]string{gzipSign: "gzip", "BZh9": "bzip2", zstdSign: "zstd", zstdDictSign: "zstd"} {
		magic = append(magic, struct{ opening, format string }{opening, f})
	}
}

// The openings of compressed streams; a web archive in Zstandard may have its dictionary before it.
const (
	gzipSign     = "\x1f\x8b\x08"
	zstdSign     = "\x28\xb5\x2f\xfd"
	zstdDictSign = "\x5d\x2a\x4d\x18"
)

func readGzip(ctx context.Context, src Source, depth int) ([]Document, error) {
	var s stream
	s.gunzip(src.Bytes)
	return s.read(ctx, src, depth, ".gz")
}

func readBzip2(ctx context.Context, src Source, depth int) ([]Document, error) {
	var s stream
	s.damaged(0, s.unpack(bzip2.NewReader(bytes.NewReader(src.Bytes))))
	return s.read(ctx, src, depth, ".bz2")
}

func readZstd(ctx context.Context, src Source, depth int) ([]Document, error) {
	var s stream
	r, err := zstdReader(src.Bytes)
	if err == nil {
		defer r.Close()
		err = s.unpack(r)
	}
	s.damaged(0, err)
	return s.read(ctx, src, depth, ".zst")
}

// stream is what a compressed stream holds, as far as it can be unpacked.
type stream struct {
	out    bytes.Buffer
	faults faults
}

// unpack adds what r gives, up to what may be read of it: of archives more, since each of their members is bounded.
func (s *stream) unpack(r io.Reader) error {
	for !s.full() {
		most := MaxBytes
		if s.out.Len() > MaxBytes {
			most = maxUnpacked
		}
		if _, err := s.out.ReadFrom(io.LimitReader(r, int64(most-s.out.Len()+1))); err != nil || s.out.Len() <= most {
			return err
		}
	}
	return nil
}

// full reports whether there is more than is read.
func (s *stream) full() bool {
	b := s.out.Bytes()
	return len(b) > maxUnpacked || len(b) > MaxBytes && !isWARC(b) && !isTar(b)
}

// damaged keeps where a stream is damaged, and begins a line there, so that what comes next is found.
func (s *stream) damaged(at int, err error) {
	if err == nil {
		return
	}
	s.faults.add(fmt.Sprintf("what is compressed from byte %d on", at), malformedArchive(err))
	if isWARC(s.out.Bytes()) {
		s.out.WriteString("\r\n\r\n")
	}
}

// gunzip unpacks one member of gzip after another. A damaged one is given as far as it goes, and the next whole one looked for.
func (s *stream) gunzip(b []byte) {
	for at, tries := 0, maxUnpacked; at < len(b) && !s.full(); {
		r := bytes.NewReader(b[at:])
		z, err := gzip.NewReader(r)
		if err != nil && at > 0 && len(bytes.Trim(b[at:], "\x00")) == 0 {
			return // what fills up a tape's block
		}
		if err == nil {
			z.Multistream(false)
			err = s.unpack(z)
		}
		if err == nil {
			at = len(b) - r.Len()
			continue
		}
		s.damaged(at, err)
		if at = nextMember(b, at+1, &tries); at < 0 {
			return
		}
	}
}

// nextMember returns where the next whole member of gzip stands; -1 for nowhere, or where too much would have to be tried.
func nextMember(b []byte, at int, tries *int) int {
	for *tries > 0 {
		i := bytes.Index(b[at:], []byte(gzipSign))
		if i < 0 {
			return -1
		}
		at += i
		r := bytes.NewReader(b[at:])
		z, err := gzip.NewReader(r)
		if err == nil {
			z.Multistream(false)
			var n int64
			n, err = io.Copy(io.Discard, io.LimitReader(z, int64(*tries)))
			*tries -= int(n)
		}
		if err == nil {
			return at
		}
		*tries -= int(r.Size()) - r.Len()
		at++
	}
	return -1
}

// zstdReader reads Zstandard, with the dictionary that stands before it in web archives.
func zstdReader(b []byte) (*zstd.Decoder, error) {
	options := []zstd.DOption{zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxUnpacked), zstd.WithDecoderMaxWindow(maxUnpacked)}
	const head = len(zstdDictSign) + 4
	if bytes.HasPrefix(b, []byte(zstdDictSign)) && len(b) >= head {
		n := int64(binary.LittleEndian.Uint32(b[len(zstdDictSign):]))
		if n > int64(len(b)-head) {
			return nil, io.ErrUnexpectedEOF
		}
		dictionary := b[head : head+int(n)]
		if bytes.HasPrefix(dictionary, []byte(zstdSign)) {
			d, err := zstd.NewReader(nil, options...)
			if err != nil {
				return nil, err
			}
			defer d.Close()
			if dictionary, err = d.DecodeAll(dictionary, nil); err != nil {
				return nil, err
			}
		}
		options = append(options, zstd.WithDecoderDicts(dictionary))
		b = b[head+int(n):]
	}
	return zstd.NewReader(bytes.NewReader(b), options...)
}

// read reads what a stream holds as if it had been given uncompressed.
func (s *stream) read(ctx context.Context, src Source, depth int, suffix string) ([]Document, error) {
	if depth >= maxNesting {
		return nil, tooDeep()
	}
	b := s.out.Bytes()
	if len(b) == 0 {
		if err := s.faults.first(); err != nil {
			return nil, err
		}
	}
	name := strings.TrimSuffix(src.Name, suffix)
	if strings.HasSuffix(name, ".tgz") {
		name = strings.TrimSuffix(name, ".tgz") + ".tar"
	}
	inside := Source{Name: name, Bytes: b, Columns: src.Columns}
	read := extract
	switch {
	case len(b) <= MaxBytes:
	case len(b) > maxUnpacked:
		return nil, &Error{Kind: "too-large", Reason: fmt.Sprintf("the source unpacks to more than %d MB", maxUnpacked>>20), Do: "split it"}
	case isWARC(b):
		read = readWARC
	case isTar(b):
		read = readTar
	}
	docs, err := read(ctx, inside, depth+1)
	s.faults.what = "A part of the source"
	return s.faults.warn(docs), err
}
