package dialect

import "testing"

// What a line alone is told to be, and what is nearly so.
func TestLines(t *testing.T) {
	told(t, map[string]looks{
		"end": {isEnd, []string{"END 4:05 P.M. EDT", "END4:05 P.M. EDT", "END OF IT ALL 4:05 P.M. EDT", "[ends]", "# # #"},
			[]string{"ENDING AT 4:05 P.M. EDT", "END OF IT ALL", "ENDS AT LAST, 4:05 P.M.", "END 4:05 P.M.?"}},
		"time of day": {timeLine, []string{"2:02 P.M. EDT", "14:05", "(4:01 p.m. local time)"},
			[]string{"00:14:05", "4:01 p.m. on the quay", "5", "1405 p.m. 7"}},
		"abbreviation in capitals": {abbreviates, []string{"VORS. KIEL", "SEC. ADA QUILL"},
			[]string{"VORS. Kiel said", "THE US. QUESTION", "NO 5. QUILL", "MIN. QUILL. OAR", "A B. QUILL"}},
		"lead of a page, in Chinese": {hanLead, []string{"3月4日上午10时，潮汐办举行例行新闻发布会。发言人林海生回答了记者提问。", "發言人林海生答記者問。（海角網記者 陳佳慧 攝）", "潮汐部于2031年3月4日举行新闻发布会，介绍潮汐有关情况，并答记者问。"},
			[]string{"3月4日，潮汐部将举行新闻发布会。", "欢迎大家参加今天举行的新闻发布会，我来介绍有关情况。", "灯塔办答记者问，就潮汐作了介绍。", "Tides held a conference."}},
		"topic, in Chinese or Japanese": {topicHan, []string{"灯台守の待遇", "水路の費用(二年目)", "潮汐法修订"},
			[]string{"以上です", "灯台", "谢谢各位记者", "真是这样吗"}},
		"menu": {menu, []string{"Home   About   Tides   News   Contact   Quays"},
			[]string{"Home   About   Tides   News", "Home About Tides News Contact Quays", "THE HARBOUR   OFFICE   For   Release   March 4, 2031   TIDES"}},
		"path within a site": {breadcrumb, []string{"HOME > Spokesperson's Remarks", "首页 > 图片聚焦", "Tides > News > Briefings"},
			[]string{"Homes > tides", "The tide > the wall"}},
		"words of a place": {placeWords, []string{"Via teleconference", "Harbour Room", "Isle of Gulls", "Aboard the ferry"},
			[]string{"Harbour room", "Visit"}},
	})
}

// looks is what a rule on a line or a word says yes and no to.
type looks struct {
	is       func(string) bool
	yes, not []string
}

// told puts to each rule what it is for, and what is nearly so.
func told(t *testing.T, rules map[string]looks) {
	t.Helper()
	for name, c := range rules {
		for _, s := range c.yes {
			if !c.is(s) {
				t.Errorf("%q is no %s", s, name)
			}
		}
		for _, s := range c.not {
			if c.is(s) {
				t.Errorf("%q is taken for %s", s, name)
			}
		}
	}
}

// Labels with the time of a recording, or in Japanese brackets, and what only looks like them.
func TestMarkedLabels(t *testing.T) {
	for s, want := range map[string]string{
		"Jo Penny (00:04): The tide.":  "Jo Penny",
		"Jo Penny (00:04)":             "Jo Penny",
		"Jo Penny: (00:04) The tide.":  "Jo Penny",
		"Ms. Penny  0:04":              "Ms. Penny",
		"We left. Penny  0:04":         "",
		"Jo Penny (00:04) The tide.":   "",
		"Jo Penny (0:04x): The tide.":  "",
		"It is in. Yes (00:04): Later": "",
	} {
		if got := matchTimed(s); got.label != want {
			t.Errorf("%q has the label %q, want %q", s, got.label, want)
		}
	}
	for s, want := range map[string]string{"【大臣】おはようございます。": "大臣", "【質疑応答】": "", "【大臣": ""} {
		if got := matchLenticular(s); got.label != want {
			t.Errorf("%q has the label %q, want %q", s, got.label, want)
		}
	}
}
