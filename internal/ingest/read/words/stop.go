package words

import "strings"

// stop are the stems of words that are too common to show what a text is about.
var stop = Declare(stemsIn(`about after again against also although always because been before being between both cannot could couldn didn does doesn doing down during each even ever every first following from further going have having here into just know like look made make many maybe more most much must need never only other over really said same says should since some such sure take talk tell than thank thanks that their them then there these they thing things think this those through today told under until very want wanted wants well were what when where whether which while will with within without would wouldn wondering yeah your yours
question questions answer president secretary minister prime mister chairman chair sir point give given right back think last week month year years time people good great still asked asking might come comes back anything something specific specifically
para como pero esto esta este estos estas porque cuando donde desde hasta sobre también está están usted ustedes presidente nosotros todos todo muchas gracias buenos días tiene tienen hacer hace puede pueden decir pregunta
что это как для все они так или если мы вас нас было есть будет очень можно владимир владимирович вопрос спасибо
中国 记者 问题 发言人 是否 关于 有关 什么 中方 对此 评论 如何 表示 外交 报道 昨天 今天`))

// stopped is a table of stems that holds those alone.
var stopped = func() stems {
	x := stems{table: make([]stemSlot, 1024)}
	for w, is := range classes {
		if is.Has(stop) && len(w) <= 8 {
			x.put(x.find(codeOf(w)), stemSlot{codeOf(w), None})
		}
	}
	return x
}()

func stemsIn(list string) string {
	ws := strings.Fields(list)
	for i, w := range ws {
		ws[i] = stem(w)
	}
	return strings.Join(ws, " ")
}
