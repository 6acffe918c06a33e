package exchange

import (
	"math"
	"slices"

	"podium/internal/transcript"
)

// around is how many blocks on either side a block is compared with.
const around = 64

// nearness tells how like each other the blocks of a transcript are, a block being a question with what
// answers it.
type nearness struct {
	block []int // of each turn; -1 before the first question
	bags  []bag
	posts [][]post  // by word: the blocks that hold it, in order
	from  int       // the first block of like
	like  []float64 // of the block that is compared to those around it, 0 to 1
}

// post is a word's weight in a block.
type post struct {
	block  int
	weight float64
}

// bag counts the words of a block: a sparse vector in ascending order of words.
type bag struct {
	words  []int32
	weight []float64
	length float64
}

func measure(views []view, words int) *nearness {
	n := &nearness{block: make([]int, len(views))}
	blocks := 0
	for i := range views {
		blocks += int(one(views[i].turn.Role == transcript.Reporter))
		n.block[i] = blocks - 1
	}
	var in []float64
	n.bags, in = bagsOf(views, n.block, blocks, words)
	n.posts = postsOf(n.bags, in)
	return n
}

// postsOf lists for each word the blocks that hold it, of which in tells how many there are.
func postsOf(bags []bag, in []float64) [][]post {
	all := 0
	for _, x := range in {
		all += int(x)
	}
	posts, room := make([][]post, len(in)), make([]post, all)
	for w, x := range in {
		posts[w], room = room[:0:int(x)], room[int(x):]
	}
	for b := range bags {
		for k, w := range bags[b].words {
			posts[w] = append(posts[w], post{b, bags[b].weight[k]})
		}
	}
	return posts
}

// compare measures block a against those around it.
func (n *nearness) compare(a int) {
	n.from = max(a-around, 0)
	to := min(a+around+1, len(n.bags))
	n.like = slices.Grow(n.like[:0], to-n.from)[:to-n.from]
	clear(n.like)
	set := &n.bags[a]
	for k, w := range set.words {
		for _, p := range n.posts[w] {
			if p.block >= n.from && p.block < to && p.block != a {
				n.like[p.block-n.from] += set.weight[k] * p.weight
			}
		}
	}
	for k := range n.like {
		if n.like[k] > 0 {
			n.like[k] /= set.length * n.bags[n.from+k].length
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
func bagsOf(views []view, block []int, blocks, words int) (bags []bag, in []float64) {
	bags, in = make([]bag, blocks), make([]float64, words)
	count, all := make([]float64, words), 0
	for i := range views {
		all += len(views[i].vocab)
	}
	room, weights := make([]int32, 0, all), make([]float64, 0, all)
	for i := 0; i < len(views); {
		b := block[i]
		if b < 0 {
			i++
			continue
		}
		set := &bags[b]
		set.words, set.weight = room[len(room):], weights[len(weights):]
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
				n += math.Log(count[w])
			}
			set.weight = append(set.weight, n)
			count[w] = 0
		}
		room, weights = room[:len(room)+len(set.words)], weights[:len(weights)+len(set.words)]
	}
	rare := rarities(blocks)
	for b := range bags {
		for k, w := range bags[b].words {
			x := bags[b].weight[k] * rare[int(in[w])]
			bags[b].weight[k] = x
			bags[b].length += x * x
		}
		bags[b].length = math.Sqrt(bags[b].length)
	}
	return bags, in
}

// rarities is the weight of a word that so many of all hold, by how many.
func rarities(all int) []float64 {
	out := make([]float64, all+1)
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
	if a > 0 {
		s.set("like last", math.Sqrt(c.near.to(a-1)))
	}
	s.set("near holder", best)
	s.mark("nearest is holder's", best == 1)
}
