package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
)

// crypt opens the streams of a file that is encrypted for everybody to read: with the standard handler and an empty password.
// Strings stay as they are: none says what a page shows.
type crypt struct {
	key      []byte
	aes      bool // else RC4
	whole    bool // the key is the same for all objects
	metadata bool // is encrypted too
}

var padding = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// unlock finds the key of a file that is encrypted.
func (f *File) unlock() error {
	e := f.value(f.trailer["Encrypt"])
	if e.IsNull() {
		return nil
	}
	if e.Key("Filter").Name() != "Standard" {
		return ErrEncrypted
	}
	c := &crypt{metadata: e.Key("EncryptMetadata").v != false}
	bits := e.Key("Length").Int()
	switch v := e.Key("V").Int(); v {
	case 1:
		bits = 40
	case 2:
	case 4, 5:
		filter := e.Key("StmF").Name()
		switch e.Key("CF").Key(Name(filter)).Key("CFM").Name() {
		case "V2":
		case "AESV2":
			c.aes = true
		case "AESV3":
			c.aes, c.whole = true, true
		default:
			if filter != "" && filter != "Identity" {
				return ErrEncrypted
			}
			return nil
		}
		bits = 128
	default:
		return ErrEncrypted
	}
	if c.whole {
		c.key = longKey(e)
	} else {
		c.key = f.shortKey(e, min(max(bits/8, 5), 16), c.metadata)
	}
	if c.key == nil {
		return ErrLocked
	}
	f.crypt = c
	clear(f.objects) // what was loaded before its streams could be read
	return nil
}

// shortKey is the key of revisions 2 to 4; nil where the file has a password.
func (f *File) shortKey(e Value, n int, metadata bool) []byte {
	id := f.value(f.trailer["ID"]).Index(0).Bytes()
	revision, p := e.Key("R").Int(), uint32(int64(e.Key("P").Int()))
	h := md5.New()
	h.Write(padding)
	h.Write([]byte(clip(e.Key("O").Bytes(), 32)))
	h.Write([]byte{byte(p), byte(p >> 8), byte(p >> 16), byte(p >> 24)})
	h.Write([]byte(id))
	if revision >= 4 && !metadata {
		h.Write([]byte{0xFF, 0xFF, 0xFF, 0xFF})
	}
	key := h.Sum(nil)[:n]
	if revision >= 3 {
		for range 50 {
			sum := md5.Sum(key)
			key = sum[:n]
		}
	}
	user := []byte(e.Key("U").Bytes())
	if revision < 3 {
		if !bytes.Equal(rc4ed(key, padding), user) {
			return nil
		}
		return key
	}
	sum := md5.Sum(append(bytes.Clone(padding), id...))
	want := sum[:]
	for i := range 20 {
		k := bytes.Clone(key)
		for j := range k {
			k[j] ^= byte(i)
		}
		want = rc4ed(k, want)
	}
	if len(user) < 16 || !bytes.Equal(want, user[:16]) {
		return nil
	}
	return key
}

func clip(s string, n int) string { return s[:min(len(s), n)] }

// longKey is the key of revisions 5 and 6; nil where the file has a password.
func longKey(e Value) []byte {
	u, ue := []byte(e.Key("U").Bytes()), []byte(e.Key("UE").Bytes())
	if len(u) < 48 || len(ue) < 32 {
		return nil
	}
	hash := hardened
	if e.Key("R").Int() == 5 {
		hash = func(salt []byte) []byte { sum := sha256.Sum256(salt); return sum[:] }
	}
	if !bytes.Equal(hash(u[32:40]), u[:32]) {
		return nil
	}
	block, err := aes.NewCipher(hash(u[40:48]))
	if err != nil {
		return nil
	}
	key := make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(key, ue[:32])
	return key
}

// hardened is the hash of revision 6 for an empty password.
func hardened(salt []byte) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	for round := 0; ; round++ {
		b := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(b, b)
		rest := 0
		for _, c := range b[:16] {
			rest += int(c)
		}
		switch rest % 3 {
		case 0:
			s := sha256.Sum256(b)
			k = s[:]
		case 1:
			s := sha512.Sum384(b)
			k = s[:]
		case 2:
			s := sha512.Sum512(b)
			k = s[:]
		}
		if round >= 63 && int(b[len(b)-1]) <= round-31 {
			return k[:32]
		}
	}
}

func rc4ed(key, b []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		return nil
	}
	out := make([]byte, len(b))
	c.XORKeyStream(out, b)
	return out
}

// decrypt returns a stream's bytes as they are before its other filters are undone.
func (c *crypt) decrypt(s *stream, filters []Value) []byte {
	if s.dict["Type"] == Name("Metadata") && !c.metadata || len(filters) > 0 && filters[0].Name() == "Crypt" {
		return s.raw
	}
	key := c.key
	if !c.whole {
		b := append(bytes.Clone(key), byte(s.num), byte(s.num>>8), byte(s.num>>16), byte(s.gen), byte(s.gen>>8))
		if c.aes {
			b = append(b, "sAlT"...)
		}
		sum := md5.Sum(b)
		key = sum[:min(len(c.key)+5, 16)]
	}
	if !c.aes {
		return rc4ed(key, s.raw)
	}
	block, err := aes.NewCipher(key)
	n := len(s.raw) / aes.BlockSize * aes.BlockSize
	if err != nil || n < 2*aes.BlockSize {
		return nil
	}
	out := make([]byte, n-aes.BlockSize)
	cipher.NewCBCDecrypter(block, s.raw[:aes.BlockSize]).CryptBlocks(out, s.raw[aes.BlockSize:n])
	if pad := int(out[len(out)-1]); pad >= 1 && pad <= aes.BlockSize {
		out = out[:len(out)-pad]
	}
	return out
}
