package labels

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// japaneseHouses stand in the names of papers and stations, and for who writes for none.
var japaneseHouses = []string{"新聞", "通信", "放送", "テレビ", "ニュース", "ジャーナル", "タイムズ", "ラジオ", "フリー", "NHK", "誌", "社", "記者クラブ"}

// JapaneseAsker reports whether a Japanese label is that of a reporter by name and outlet: "朝潮新聞 森記者", "フリーランス 谷氏".
func JapaneseAsker(label string) bool {
	if strings.HasSuffix(label, "記者") {
		return true
	}
	named := strings.HasSuffix(label, "氏") || strings.HasSuffix(label, "さん") || strings.HasSuffix(label, "様")
	return named && words.HoldsAny(label, japaneseHouses...) && strings.ContainsAny(label, " \u3000・、")
}

// holder is a surname and an office of Japan at the start of a line.
var holder = rx.MustCompile(`^(\p{Han}{1,3}?)((?:` + stems + `)(?:副大臣|大臣政務官|大臣|政務官)|(?:内閣)?(?:総理大臣|官房長官|官房副長官)|総理|首相|(?:外務|国際)?報道官|副報道官)`)

// stems are what ministers of Japan are of.
const stems = `内閣府特命担当|経済安全保障担当|経済再生担当|厚生労働|文部科学|国土交通|農林水産|経済産業|デジタル|外務|財務|防衛|総務|法務|環境|復興|国務|厚労|文科|国交|農水|経産`

// noSurname are what may stand before such an office and is no name: "内閣官房長官", "前外務大臣".
var noSurname = rx.MustCompile(`^(?:` + stems + `|内閣|官房|担当|特命|経済|行革|五輪|万博|沖北|.*[庁省局部課府院室県都市区国前元新現両各副同])$`)

// JapaneseHolder parts a surname from the office behind it at the start of a line, and what follows: "森外務大臣会見". All are empty where
// none stands there.
func JapaneseHolder(line string) (surname, office, rest string) {
	m := holder.FindStringSubmatch(line)
	if m == nil || noSurname.MatchString(m[1]) {
		return "", "", ""
	}
	return m[1], m[2], line[len(m[0]):]
}
