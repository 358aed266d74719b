package store

import "io"

// Pages that belong together lie near one another, in no order: they are read by blocks, of
// which a few are kept.
const (
	blockLength = 128 << 10
	keptBlocks  = 8
)

// blockReader reads a file that nobody writes meanwhile.
type blockReader struct {
	file io.ReaderAt
	kept [keptBlocks]block
}

type block struct {
	at   int64
	text []byte // what the file has there; nil: nothing was read yet
	room []byte
}

// ReadAt reads from the blocks, as the file itself would be read.
func (r *blockReader) ReadAt(p []byte, at int64) (int, error) {
	read := 0
	for read < len(p) {
		from := at + int64(read)
		b, err := r.block(from - from%blockLength)
		if err != nil {
			return read, err
		}
		n := 0
		if start := from - b.at; start < int64(len(b.text)) {
			n = copy(p[read:], b.text[start:])
		}
		if n == 0 {
			return read, io.ErrUnexpectedEOF
		}
		read += n
	}
	return read, nil
}

func (r *blockReader) block(at int64) (*block, error) {
	b := &r.kept[at/blockLength%keptBlocks]
	if b.text != nil && b.at == at {
		return b, nil
	}
	if b.room == nil {
		b.room = make([]byte, blockLength)
	}
	n, err := r.file.ReadAt(b.room, at)
	if err != nil && err != io.EOF {
		b.text = nil
		return nil, err
	}
	b.at, b.text = at, b.room[:n]
	return b, nil
}
