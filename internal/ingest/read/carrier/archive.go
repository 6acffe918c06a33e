package carrier

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// An archive may hold this many members, this many bytes unpacked, and archives this deep.
const (
	maxMembers  = 10_000
	maxUnpacked = 200 << 20
	maxNesting  = 3
)

func init() {
	nested["zip"], nested["tar"] = readZip, readTar
	extensions[".zip"], extensions[".tar"], extensions[".wacz"] = "zip", "tar", "zip"
	mediaTypes["application/zip"], mediaTypes["application/x-tar"] = "zip", "tar"
}

// unpacker gathers the documents of an archive's members.
type unpacker struct {
	ctx     context.Context
	columns Columns
	depth   int
	docs    []Document
	faults  faults
	members int
	bytes   int64
}

func newUnpacker(ctx context.Context, src Source, depth int) (*unpacker, error) {
	if depth >= maxNesting {
		return nil, tooDeep()
	}
	return &unpacker{ctx: ctx, columns: src.Columns, depth: depth, faults: faults{what: "A member of the archive"}}, nil
}

func tooDeep() error {
	return &Error{Kind: "too-large", Reason: fmt.Sprintf("archives nest deeper than %d", maxNesting), Do: "unpack the outer ones"}
}

// besides are the endings of members that stand beside transcripts and hold none: what pages are shown by.
var besides = names(".css", ".js", ".mjs", ".map", ".ico", ".svg", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".xsl", ".xsd", ".dtd")

// strangers are the names of members that tell of others, or that systems put beside them.
var strangers = names("mimetype", "robots.txt", "readme", "readme.md", "readme.txt", "license", "license.md", "license.txt", "thumbs.db", "desktop.ini")

// isBeside reports whether a member by its name is no transcript, and nothing to tell of.
func isBeside(name string) bool {
	base := path.Base(name)
	return strangers[strings.ToLower(base)] || besides[strings.ToLower(path.Ext(base))] ||
		strings.HasPrefix(name, "META-INF/") || strings.HasPrefix(base, ".") || strings.Contains(name, "__MACOSX/")
}

// take reads one member, of a media type where that is known. What cannot be read is passed over and told; that nothing can is an
// error.
func (u *unpacker) take(name, mediaType string, r io.Reader) error {
	if err := u.ctx.Err(); err != nil {
		return err
	}
	if !utf8.ValidString(name) { // of an archive older than UTF-8
		name, _, _ = guessed([]byte(name), "text", "")
	}
	name = strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, "\\", "/")), "/") // never out of the archive
	if isBeside(name) {
		return nil
	}
	if u.members++; u.members > maxMembers {
		return &Error{Kind: "too-large", Reason: fmt.Sprintf("the archive has more than %d members", maxMembers), Do: "unpack it and give the folder"}
	}
	b, damage := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if u.bytes += int64(len(b)); u.bytes > maxUnpacked {
		return &Error{Kind: "too-large", Reason: fmt.Sprintf("the archive unpacks to more than %d MB", maxUnpacked>>20), Do: "unpack it and give the folder"}
	}
	if damage != nil {
		u.faults.add(name, malformedArchive(damage))
		return nil
	}
	base := path.Base(name)
	src := Source{Name: base, MediaType: mediaType, Bytes: b, Columns: u.columns}
	if f := formatOf(mediaType); f != "" && f != "text" {
		src.Name = "" // a server knows better than the end of an address
	}
	docs, err := extract(u.ctx, src, u.depth+1)
	if err != nil {
		u.faults.add(name, err)
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

// close returns the documents, and on the first one what could not be read.
func (u *unpacker) close() ([]Document, error) {
	if len(u.docs) > 0 {
		return u.faults.warn(u.docs), nil
	}
	if err := u.faults.first(); err != nil {
		return nil, err
	}
	return nil, &Error{Kind: "empty", Reason: "the archive holds no file that may be a transcript", Do: "fetch it again"}
}

func malformedArchive(err error) error {
	if errors.Is(err, zip.ErrAlgorithm) {
		return &Error{Kind: "unsupported", Reason: "it is compressed in a way that is not read", Do: "unpack the archive and give the folder"}
	}
	return &Error{Kind: "malformed", Reason: "the archive is damaged: " + err.Error(), Do: "fetch it again"}
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
	wacz := slices.ContainsFunc(z.File, func(f *zip.File) bool { return f.Name == "datapackage.json" }) && slices.ContainsFunc(z.File, inWACZ)
	for _, f := range z.File {
		if f.Name == "xl/workbook.xml" || f.Name == "ppt/presentation.xml" {
			return nil, &Error{Kind: "unsupported", Reason: "the source is a workbook or a slide show, which is not read", Do: "save a table as CSV, slides as PDF"}
		}
		if f.FileInfo().IsDir() || wacz && !inWACZ(f) {
			continue
		}
		if err := u.zipped(f); err != nil {
			return nil, err
		}
	}
	return u.close()
}

// inWACZ reports whether a member is one of the web archives that such a package holds; the others are its indexes.
func inWACZ(f *zip.File) bool { return strings.HasPrefix(f.Name, "archive/") }

func (u *unpacker) zipped(f *zip.File) error {
	const encrypted = 1
	if f.Flags&encrypted != 0 {
		u.faults.add(f.Name, &Error{Kind: "unsupported", Reason: "it is encrypted", Do: "unpack the archive with its password and give the folder"})
		return nil
	}
	r, err := f.Open()
	if err != nil {
		u.faults.add(f.Name, malformedArchive(err))
		return nil
	}
	defer r.Close()
	return u.take(f.Name, "", r)
}

func readTar(ctx context.Context, src Source, depth int) ([]Document, error) {
	u, err := newUnpacker(ctx, src, depth)
	if err != nil {
		return nil, err
	}
	r := bytes.NewReader(src.Bytes)
	for t := tar.NewReader(r); ; {
		h, err := t.Next()
		if err == io.EOF {
			return u.close()
		}
		if err != nil {
			at := len(src.Bytes) - r.Len()
			u.faults.add(fmt.Sprintf("what stands before byte %d", at), malformedArchive(err))
			if at = nextHeader(src.Bytes, at); at < 0 {
				return u.close()
			}
			r.Reset(src.Bytes)
			r.Seek(int64(at), io.SeekStart)
			t = tar.NewReader(r)
			continue
		}
		switch h.Typeflag {
		case tar.TypeReg, tar.TypeCont, tar.TypeGNUSparse:
			if err := u.take(h.Name, "", t); err != nil {
				return nil, err
			}
		}
	}
}

// The sign of a member's head in a tar, where it stands there, and the size of what heads and members fill up.
const (
	tarSign   = "ustar"
	tarSignAt = 257
	tarBlock  = 512
)

// isTar reports whether a source opens with the head of a tar's member.
func isTar(b []byte) bool {
	return len(b) >= tarBlock && string(b[tarSignAt:tarSignAt+len(tarSign)]) == tarSign
}

// nextHeader returns where the next member's head stands from a byte on; -1 for nowhere.
func nextHeader(b []byte, at int) int {
	for at = (at + tarBlock - 1) / tarBlock * tarBlock; at < len(b); at += tarBlock {
		if isTar(b[at:]) {
			return at
		}
	}
	return -1
}
