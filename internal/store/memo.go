package store

import (
	"context"
	"sync"
)

// memo keeps what was read from the archive until anybody writes to it. Callers must not change it.
type memo[T any] struct {
	mu      sync.Mutex
	version int64
	value   *T
}

func (m *memo[T]) get(ctx context.Context, s *Store, read func(context.Context) (*T, error)) (*T, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	// The version is asked for before reading: what is written meanwhile is read again the next time.
	version, err := s.DataVersion(ctx)
	if err != nil {
		return nil, err
	}
	if m.value != nil && m.version == version {
		return m.value, nil
	}
	v, err := read(ctx)
	if err != nil {
		return nil, err
	}
	m.value, m.version = v, version
	return v, nil
}
