package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// maxBody bounds what one compressed value may unfold to, in bytes: far above any transcript.
const maxBody = 1 << 30

// Both are safe for concurrent use of EncodeAll and DecodeAll.
var (
	packer, _   = zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedDefault), zstd.WithEncoderConcurrency(2), zstd.WithLowerEncoderMem(true))
	unpacker, _ = zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(maxBody))
)

func pack(b []byte) []byte { return packer.EncodeAll(b, make([]byte, 0, len(b)/3+64)) }

func unpack(b []byte) ([]byte, error) {
	out, err := unpacker.DecodeAll(b, nil)
	if err != nil {
		return nil, fmt.Errorf("unpacking %d stored bytes: %w", len(b), err)
	}
	return out, nil
}

// packJSON returns v as compressed JSON, and the SHA-256 of the JSON.
func packJSON(v any) (packed, hash []byte, err error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, nil, fmt.Errorf("encoding %T: %w", v, err)
	}
	sum := sha256.Sum256(raw)
	return pack(raw), sum[:], nil
}

func unpackJSON(b []byte, v any) error {
	raw, err := unpack(b)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(raw, v); err != nil {
		return fmt.Errorf("decoding %T: %w", v, err)
	}
	return nil
}

func hexSum(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
