package carrier

import (
	"strings"

	"golang.org/x/net/html"
)

// appendDecoded appends a page's text with its entities decoded.
func appendDecoded(dst []byte, s string) []byte {
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			return append(dst, s...)
		}
		dst = append(dst, s[:i]...)
		n := i + 1
		for n < len(s) && (nameBytes[s[n]] || letterByte(s[n]) || s[n] == '#') {
			n++
		}
		if n < len(s) && s[n] == ';' {
			n++
		}
		sign, ok := frequent[s[i:n]]
		if !ok {
			sign = html.UnescapeString(s[i:n])
		}
		dst, s = append(dst, sign...), s[n:]
	}
}

// frequent are the entities that most are.
var frequent = func() map[string]string {
	signs := map[string]string{}
	for _, name := range strings.Fields("amp nbsp quot apos lt gt rsquo lsquo rdquo ldquo ndash mdash hellip #39 #039 #160 #34 #38 #038 #xA0 #8211 #8212 #8216 #8217 #8220 #8221 #8230 aacute eacute iacute oacute uacute ntilde") {
		signs["&"+name+";"] = html.UnescapeString("&" + name + ";")
	}
	return signs
}()
