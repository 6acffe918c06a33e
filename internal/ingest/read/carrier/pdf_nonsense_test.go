package carrier

import (
	"strings"
	"testing"
)

// Words of many languages are words; the same with every letter moved, or put in another's place, are not.
func TestNonsense(t *testing.T) {
	moved := func(s string, from, to, by rune) string {
		return strings.Map(func(r rune) rune {
			if r >= from && r <= to {
				return r + by
			}
			return r
		}, s)
	}
	english := "Good day. The lock at Saltmouth is shut until the spring tide, and the harbour board keeps the key of the old gate, as it has for years. Two boats watch the water by night, and the lighthouse sees all of the northern quay. Nobody else may pass under the iron bridge before noon, though fishermen sometimes do; their herring would rot otherwise."
	capitals := "TERN BOARD, NTS, HMRC, BBC and RNLI: Mr. Quill (Ternmouth), Mrs. Oar (Saltmouth), Dr. Wrzyszcz (Krk), the CPI of 2.5%, US$40m and 12,000; see [note 3]. The lock is shut until noon, says the board, and so does the harbour. It opens in May, they hope."
	polish := "Dzień dobry państwu. Śluza w porcie jest zamknięta aż do wiosennego przypływu, a klucz od starej bramy trzyma zarząd portu. Dwie łodzie strzegą wody nocą, latarnia zaś widzi całe północne nabrzeże, więc nikt nie przejdzie."
	russian := "Добрый день, уважаемые коллеги. Шлюз в порту закрыт до весеннего прилива, а ключ от старых ворот хранит правление порта, как и много лет назад. Две лодки стерегут воду ночью, и маяк видит всю северную пристань."
	hebrew := "בוקר טוב לכולם. הסכר בנמל סגור עד הגאות של האביב ומועצת הנמל מחזיקה את המפתח של השער הישן כפי שהיא עושה שנים. שתי סירות שומרות על המים בלילות והמגדלור רואה את כל הרציף הצפוני. אין שם אדם, אין שם דגים, אין סירות קטנות של דייגים, ואין מלחים."
	japanese := "おはようございます。みなとのすいもんは、はるのおおしおまでしまっています。ふるいもんのかぎは、むかしからみなとのいいんかいがもっています。よるはにせきのふねがみずをみはり、とうだいはきたのきしべをすべてみています。そこにはだれもいません。さかなもいません。ちいさなふねもありませんでした。これはほんとうのことです。"
	chinese := strings.Repeat("港口的水闸在春潮之前一直关闭，旧闸门的钥匙由港务局保管，多年来都是这样的。夜里有两条船看守着水面，灯塔看得见整个北岸。那里没有人，也没有鱼，只有小船。我们说过，这是真的，大家都知道。他们来了，又走了。", 4)
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"English": {english, false}, "abbreviations": {capitals, false}, "Polish": {polish, false}, "Russian": {russian, false}, "Hebrew": {hebrew, false},
		"Japanese": {japanese, false}, "Chinese": {chinese, false}, "few words": {moved(english[:60], 'a', 'z', 1), false},
		"English, moved": {moved(english, 'a', 'y', 1), true}, "by 29": {moved(english, ' '+1, 'z', -29), true}, "capitals by 29": {moved(strings.ToUpper(english), 'A', 'Z', -29), true},
		"Polish, moved": {moved(polish, 'a', 'y', 1), true}, "Russian, moved": {moved(russian, 'а', 'ю', 1), true}, "Hebrew, moved": {moved(hebrew, 'א', 'ש', 1), true},
		"Japanese, moved": {moved(japanese, 'ぁ', 'ん', 1), true}, "Chinese, moved": {moved(chinese, '一', '龥', 300), true},
		"of two scripts": {strings.NewReplacer("i", "и", "e", "ε", "t", "т").Replace(english[:80]), true},
	} {
		var count letterCount
		count.add(c.text)
		if got := count.nonsense(); got != c.want {
			t.Errorf("%s: %v, want %v; %+v", name, got, c.want, count)
		}
	}
}

// Letters are as wide as in other fonts, or are others.
func TestForeignWidths(t *testing.T) {
	for by, want := range map[byte]bool{0: false, 1: true, 5: true} {
		var w signWidths
		for _, c := range []byte("thelockatsaltmouthisshutuntilfriday") {
			w.note(string((c-'a'+by)%26+'a'), timesWidths[c-' '])
		}
		if got := w.foreign(100); got != want {
			t.Errorf("moved by %d: %v, want %v", by, got, want)
		}
	}
	var signs signWidths
	for _, c := range []byte("MS.QUILLQUESTIONDailyBriefing") {
		signs.note(string(c-29), timesWidths[c-' '])
	}
	if !signs.foreign(100) {
		t.Error("labels moved by 29 are taken for signs")
	}
	var narrow, mono signWidths
	for _, c := range "潮汐大臣記者会見概要" {
		narrow.note(string(c), 500)
	}
	for c := byte('a'); c <= 'z'; c++ {
		mono.note(string(c), 600)
	}
	if !narrow.foreign(10) || narrow.foreign(100) || mono.foreign(100) {
		t.Errorf("narrow characters: %v, some: %v; letters of one width: %v", narrow.foreign(10), narrow.foreign(100), mono.foreign(100))
	}
}
