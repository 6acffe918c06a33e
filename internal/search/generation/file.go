package generation

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"unsafe"

	"github.com/blevesearch/mmap-go"
)

// A sidecar is sections one after another, each beginning at a multiple of 8, then a JSON table of them, then
// the trailer: length of the table (8 bytes), CRC-32C of all before it (4 bytes), magic (4 bytes). Numbers are in the machine's byte
// order: an index never leaves its machine, and the order is part of the magic.
const trailerLen = 16

var (
	castagnoli = crc32.MakeTable(crc32.Castagnoli)
	magic      = func() [4]byte {
		m := [4]byte{'P', 'G'}
		binary.NativeEndian.PutUint16(m[2:], 0x0102)
		return m
	}()
)

// ErrTorn says that a generation's files are damaged or incomplete: it has to be built again.
var ErrTorn = errors.New("generation is torn or damaged")

type span struct{ Off, Len uint64 }

// sidecarWriter writes the sections of one sidecar.
type sidecarWriter struct {
	file  *os.File
	buf   *bufio.Writer
	crc   uint32
	off   uint64
	table map[string]span
}

func createSidecar(path string) (*sidecarWriter, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &sidecarWriter{file: f, buf: bufio.NewWriterSize(f, 1<<18), table: map[string]span{}}, nil
}

// Write appends raw bytes to the section that is open.
func (w *sidecarWriter) Write(p []byte) (int, error) {
	n, err := w.buf.Write(p)
	w.crc = crc32.Update(w.crc, castagnoli, p[:n])
	w.off += uint64(n)
	return n, err
}

// section writes one whole section.
func (w *sidecarWriter) section(name string, p []byte) error {
	start := w.off
	if _, err := w.Write(p); err != nil {
		return err
	}
	return w.end(name, start)
}

// end closes the section that began at start.
func (w *sidecarWriter) end(name string, start uint64) error {
	w.table[name] = span{start, w.off - start}
	var zero [8]byte
	_, err := w.Write(zero[:(8-w.off%8)%8])
	return err
}

func (w *sidecarWriter) close() error {
	table, err := json.Marshal(w.table)
	if err != nil {
		return err
	}
	if _, err := w.Write(table); err != nil {
		return err
	}
	var t [trailerLen]byte
	binary.LittleEndian.PutUint64(t[:], uint64(len(table)))
	binary.LittleEndian.PutUint32(t[8:], w.crc)
	copy(t[12:], magic[:])
	if _, err := w.buf.Write(t[:]); err != nil {
		return err
	}
	if err := w.buf.Flush(); err != nil {
		return err
	}
	if err := w.file.Sync(); err != nil {
		return err
	}
	return w.file.Close()
}

// sidecar is a mapped file of sections.
type sidecar struct {
	mem   mmap.MMap
	table map[string]span
}

// openSidecar maps the file and checks it against its checksum.
func openSidecar(path string) (*sidecar, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	mem, err := mmap.Map(f, mmap.RDONLY, 0)
	if err != nil {
		return nil, fmt.Errorf("map %s: %w", path, errors.Join(ErrTorn, err))
	}
	s := &sidecar{mem: mem}
	if err := s.check(); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", path, err), mem.Unmap())
	}
	return s, nil
}

func (s *sidecar) check() error {
	n := uint64(len(s.mem))
	if n < trailerLen {
		return fmt.Errorf("%w: too short", ErrTorn)
	}
	t := s.mem[n-trailerLen:]
	tableLen := binary.LittleEndian.Uint64(t)
	switch {
	case [4]byte(t[12:]) != magic:
		return fmt.Errorf("%w: no trailer", ErrTorn)
	case tableLen > n-trailerLen:
		return fmt.Errorf("%w: table beyond the file", ErrTorn)
	case crc32.Checksum(s.mem[:n-trailerLen], castagnoli) != binary.LittleEndian.Uint32(t[8:]):
		return fmt.Errorf("%w: checksum differs", ErrTorn)
	}
	if err := json.Unmarshal(s.mem[n-trailerLen-tableLen:n-trailerLen], &s.table); err != nil {
		return fmt.Errorf("%w: %w", ErrTorn, err)
	}
	for name, sp := range s.table {
		if sp.Off > n || sp.Len > n-sp.Off {
			return fmt.Errorf("%w: section %s beyond the file", ErrTorn, name)
		}
	}
	return nil
}

func (s *sidecar) bytes(name string) []byte {
	sp := s.table[name]
	return s.mem[sp.Off : sp.Off+sp.Len : sp.Off+sp.Len]
}

type number interface {
	~uint8 | ~uint16 | ~uint32 | ~uint64 | ~int32 | ~int64
}

// numbers views a section as a slice of T without copying.
func numbers[T number](s *sidecar, name string) []T {
	b := s.bytes(name)
	size := int(unsafe.Sizeof(*new(T)))
	if len(b) < size {
		return nil
	}
	return unsafe.Slice((*T)(unsafe.Pointer(&b[0])), len(b)/size)
}

// raw views a slice of numbers as bytes without copying.
func raw[T number](v []T) []byte {
	if len(v) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&v[0])), len(v)*int(unsafe.Sizeof(v[0])))
}

func readJSON(s *sidecar, name string, into any) error {
	if err := json.Unmarshal(s.bytes(name), into); err != nil {
		return fmt.Errorf("%w: section %s: %w", ErrTorn, name, err)
	}
	return nil
}

var _ io.Writer = (*sidecarWriter)(nil)
