package carrier

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// An archive may hold this many members, this many bytes unpacked, and archives this deep.
const (
	maxMembers  = 10_000
	maxUnpacked = 200 << 20
	maxNesting  = 3
)

func init() {
	nested["zip"], nested["tar"], nested["gzip"], nested["bzip2"] = readZip, readTar, readGzip, readBzip2
	for ext, f := range map[string]string{".zip": "zip", ".tar": "tar", ".gz": "gzip", ".tgz": "gzip", ".bz2": "bzip2"} {
		extensions[ext] = f
	}
	for mt, f := range map[string]string{"application/zip": "zip", "application/x-tar": "tar", "application/gzip": "gzip"} {
		mediaTypes[mt] = f
	}
	for opening, f := range map[string]string{"\x1f\x8b": "gzip", "BZh9": "bzip2"} {
		magic = append(magic, struct{ opening, format string }{opening, f})
	}
}

// unpacker gathers the documents of an archive's members.
type unpacker struct {
	ctx     context.Context
	columns Columns
	depth   int
	docs    []Document
	faults  []error
	members int
	bytes   int64
}

// take reads one member. A member that is no transcript is passed over; that all are is an error.
func (u *unpacker) take(name string, r io.Reader) error {
	if err := u.ctx.Err(); err != nil {
		return err
	}
	name = strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, "\\", "/")), "/") // never out of the archive
	base := path.Base(name)
	if base == "mimetype" || strings.HasPrefix(name, "META-INF/") || strings.HasPrefix(base, ".") || strings.Contains(name, "__MACOSX/") {
		return nil
	}
	if u.members++; u.members > maxMembers {
		return &Error{Kind: "too-large", Reason: fmt.Sprintf("the archive has more than %d members", maxMembers), Do: "unpack it and give the folder"}
	}
	b, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return malformedArchive(err)
	}
	if u.bytes += int64(len(b)); u.bytes > maxUnpacked {
		return &Error{Kind: "too-large", Reason: fmt.Sprintf("the archive unpacks to more than %d MB", maxUnpacked>>20), Do: "unpack it and give the folder"}
	}
	docs, err := extract(u.ctx, Source{Name: base, Bytes: b, Columns: u.columns}, u.depth+1)
	if err != nil {
		u.faults = append(u.faults, fmt.Errorf("%s: %w", name, err))
		return u.ctx.Err()
	}
	for i := range docs {
		docs[i].Name = base
		docs[i].Part = strings.TrimSuffix(name+"#"+docs[i].Part, "#")
	}
	if u.docs = append(u.docs, docs...); len(u.docs) > maxDocuments {
		return tooMany("transcripts")
	}
	return nil
}

// close returns the documents. What could not be read is a warning on the first one.
func (u *unpacker) close() ([]Document, error) {
	if len(u.docs) > 0 {
		for _, f := range u.faults {
			u.docs[0].Warnings = append(u.docs[0].Warnings, mended("unread-member", "A member of the archive was not read: "+f.Error()+"."))
		}
		return u.docs, nil
	}
	if len(u.faults) > 0 {
		var e *Error
		if errors.As(u.faults[0], &e) {
			return nil, e
		}
		return nil, u.faults[0]
	}
	return nil, &Error{Kind: "empty", Reason: "the archive holds no file", Do: "fetch it again"}
}

func malformedArchive(err error) error {
	return &Error{Kind: "malformed", Reason: "the archive is damaged: " + err.Error(), Do: "fetch it again"}
}

func newUnpacker(ctx context.Context, src Source, depth int) (*unpacker, error) {
	if depth >= maxNesting {
		return nil, &Error{Kind: "too-large", Reason: fmt.Sprintf("archives nest deeper than %d", maxNesting), Do: "unpack the outer ones"}
	}
	return &unpacker{ctx: ctx, columns: src.Columns, depth: depth}, nil
}

func readZip(ctx context.Context, src Source, depth int) ([]Document, error) {
	u, err := newUnpacker(ctx, src, depth)
	if err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(src.Bytes), int64(len(src.Bytes)))
	if err != nil {
		return nil, malformedArchive(err)
	}
	for _, f := range z.File {
		if f.Name == "xl/workbook.xml" || f.Name == "ppt/presentation.xml" {
			return nil, &Error{Kind: "unsupported", Reason: "the source is a workbook or a slide show, which is not read", Do: "save a table as CSV, slides as PDF"}
		}
		if f.FileInfo().IsDir() {
			continue
		}
		r, err := f.Open()
		if err != nil {
			u.faults = append(u.faults, fmt.Errorf("%s: %w", f.Name, malformedArchive(err)))
			continue
		}
		err = u.take(f.Name, r)
		r.Close()
		if err != nil {
			return nil, err
		}
	}
	return u.close()
}

func readTar(ctx context.Context, src Source, depth int) ([]Document, error) {
	u, err := newUnpacker(ctx, src, depth)
	if err != nil {
		return nil, err
	}
	t := tar.NewReader(bytes.NewReader(src.Bytes))
	for {
		h, err := t.Next()
		if err == io.EOF {
			return u.close()
		}
		if err != nil {
			return nil, malformedArchive(err)
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		if err := u.take(h.Name, t); err != nil {
			return nil, err
		}
	}
}

func readGzip(ctx context.Context, src Source, depth int) ([]Document, error) {
	z, err := gzip.NewReader(bytes.NewReader(src.Bytes))
	if err != nil {
		return nil, malformedArchive(err)
	}
	return unpackOne(ctx, src, z, depth, ".gz")
}

func readBzip2(ctx context.Context, src Source, depth int) ([]Document, error) {
	return unpackOne(ctx, src, bzip2.NewReader(bytes.NewReader(src.Bytes)), depth, ".bz2")
}

// unpackOne reads what one compressed stream holds, as if it had been given uncompressed.
func unpackOne(ctx context.Context, src Source, r io.Reader, depth int, suffix string) ([]Document, error) {
	if depth >= maxNesting {
		return nil, &Error{Kind: "too-large", Reason: fmt.Sprintf("archives nest deeper than %d", maxNesting), Do: "unpack the outer ones"}
	}
	b, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, malformedArchive(err)
	}
	name := strings.TrimSuffix(src.Name, suffix)
	if strings.HasSuffix(name, ".tgz") {
		name = strings.TrimSuffix(name, ".tgz") + ".tar"
	}
	return extract(ctx, Source{Name: name, Bytes: b, Columns: src.Columns}, depth+1)
}
