package exchange

import (
	"math"
	"slices"

	"podium/internal/transcript"
)

// around is how many blocks on either side a block is compared with.
const around = 64

// nearness is how alike the blocks of a transcript are, a block being a question with what
// answers it.
type nearness struct {
	block []int // of each turn; -1 before the first question
	bags  []bag
	posts posts
	from  int       // the first block of like
	like  []float64 // of the block that is compared to those around it, 0 to 1
}

// posts lists for each word the blocks that hold it, in order, with its weight in each.
type posts struct {
	begin  []int32 // by word
	block  []int32
	weight []float64
}

// bag counts the words of a block: a sparse vector in ascending order of words.
type bag struct {
	words  []int32
	weight []float64
	length float64
}

func measure(views []view, words int, r *scratch) *nearness {
	n := &nearness{block: make([]int, len(views)), like: r.sums.take(2*around + 1)}
	blocks := 0
	for i := range views {
		blocks += int(one(views[i].turn.Role == transcript.Reporter))
		n.block[i] = blocks - 1
	}
	var in []int32
	n.bags, in = bagsOf(views, n.block, blocks, words, r)
	n.posts = postsOf(n.bags, in, r)
	return n
}

// postsOf lists the blocks of each word, of which in tells how many there are.
func postsOf(bags []bag, in []int32, r *scratch) posts {
	p := posts{begin: r.numbers.take(len(in) + 1)}
	for w, n := range in {
		p.begin[w+1] = p.begin[w] + n
	}
	all := int(p.begin[len(in)])
	p.block, p.weight = r.numbers.take(all), r.sums.take(all)
	next := r.numbers.take(len(in))
	copy(next, p.begin)
	for b := range bags {
		for k, w := range bags[b].words {
			p.block[next[w]], p.weight[next[w]] = int32(b), bags[b].weight[k]
			next[w]++
		}
	}
	return p
}

// of is the blocks that hold a word, and its weight in each.
func (p *posts) of(w int32) ([]int32, []float64) {
	from, to := p.begin[w], p.begin[w+1]
	blocks := p.block[from:to]
	return blocks, p.weight[from:to][:len(blocks)]
}

// compare measures block a against those around it.
func (n *nearness) compare(a int) {
	n.from = max(a-around, 0)
	to := min(a+around+1, len(n.bags))
	n.like = n.like[:to-n.from]
	clear(n.like)
	set, like := &n.bags[a], n.like
	for k, w := range set.words {
		x := set.weight[k]
		blocks, weights := n.posts.of(w)
		if len(blocks) > 4*around {
			first, _ := slices.BinarySearch(blocks, int32(n.from))
			blocks, weights = blocks[first:], weights[first:]
		}
		for i, b := range blocks {
			at := int(b) - n.from
			if at < 0 {
				continue
			}
			if at >= len(like) {
				break
			}
			like[at] += x * weights[i]
		}
	}
	like[a-n.from] = 0
	for k, x := range like {
		if x > 0 {
			like[k] = x / (set.length * n.bags[n.from+k].length)
		}
	}
}

// to is how like block b the compared one is, 0 to 1; 0 where b is far off.
func (n *nearness) to(b int) float64 {
	if b < n.from || b >= n.from+len(n.like) {
		return 0
	}
	return n.like[b-n.from]
}

// bagsOf weighs each block's words by in how many of its turns they stand and in how few blocks, and tells of each word
// in how many blocks it stands.
func bagsOf(views []view, block []int, blocks, words int, r *scratch) (bags []bag, in []int32) {
	bags, in = make([]bag, blocks), r.numbers.take(words)
	count, all := r.numbers.take(words), 0
	for i := range views {
		all += len(views[i].vocab)
	}
	heap, weights := r.numbers.take(all)[:0], r.sums.take(all)[:0]
	for i := 0; i < len(views); {
		b := block[i]
		if b < 0 {
			i++
			continue
		}
		set := &bags[b]
		set.words, set.weight = heap[len(heap):], weights[len(weights):]
		for ; i < len(views) && block[i] == b; i++ {
			for _, w := range views[i].vocab {
				if count[w] == 0 {
					set.words = append(set.words, w)
					in[w]++
				}
				count[w]++
			}
		}
		for _, w := range set.words {
			n := 1.0
			if count[w] > 1 {
				n += math.Log(float64(count[w]))
			}
			set.weight = append(set.weight, n)
			count[w] = 0
		}
		heap, weights = heap[:len(heap)+len(set.words)], weights[:len(weights)+len(set.words)]
	}
	rare := rarities(blocks, r)
	for b := range bags {
		for k, w := range bags[b].words {
			x := bags[b].weight[k] * rare[in[w]]
			bags[b].weight[k] = x
			bags[b].length += x * x
		}
		bags[b].length = math.Sqrt(bags[b].length)
	}
	return bags, in
}

// rarities are the weights of words, by how many of all blocks hold them.
func rarities(all int, r *scratch) []float64 {
	out := r.sums.take(all + 1)
	for n := 1; n <= all; n++ {
		out[n] = math.Log(1 + float64(all)/float64(n))
	}
	return out
}

// rank is the share of the blocks around that are less like the compared block a than b is.
func (n *nearness) rank(a, b int) float64 {
	below, all, y := 0.0, 0.0, n.to(b)
	for k, x := range n.like {
		if k+n.from == a || k+n.from == b {
			continue
		}
		all++
		switch {
		case x < y:
			below++
		case x == y:
			below += 0.5
		}
	}
	if all == 0 {
		return 0
	}
	return below / all
}

// weighNear looks whether the question with its answer is nearest to what the holder of the floor has asked.
func (c *cutter) weighNear(s *score, i int) {
	a := c.near.block[i]
	if len(c.near.bags) < 4 || len(c.views[i].vocab) < 2 {
		return
	}
	c.near.compare(a)
	nearest, turns := -1, c.drafts[c.current].Turns
	for _, k := range turns[max(0, len(turns)-2*around):] {
		if b := c.near.block[k]; b >= 0 && b != a && (nearest < 0 || c.near.to(b) >= c.near.to(nearest)) {
			nearest = b
		}
	}
	best := 0.0
	if nearest >= 0 {
		best = c.near.rank(a, nearest)
	}
	last := 0.0
	if a > 0 {
		last = math.Sqrt(c.near.to(a - 1))
		s.set("like last", last)
	}
	if a+1 < len(c.near.bags) {
		s.set("liker the next", math.Sqrt(c.near.to(a+1))-last)
	}
	s.set("near holder", best)
	s.mark("nearest is holder's", best == 1)
}
