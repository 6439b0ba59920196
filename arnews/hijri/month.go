package hijri

import "strconv"

// A Month is a month of the Hijri year; Muharram is 1.
type Month int

// The months of the Hijri year.
const (
	Muharram        Month = 1 + iota // محرم
	Safar                            // صفر
	RabiAlAwwal                      // ربيع الأول
	RabiAlThani                      // ربيع الآخر, ربيع الثاني
	JumadaAlUla                      // جمادى الأولى
	JumadaAlAkhirah                  // جمادى الآخرة, جمادى الثانية
	Rajab                            // رجب
	Shaban                           // شعبان
	Ramadan                          // رمضان
	Shawwal                          // شوال
	DhuAlQadah                       // ذو القعدة
	DhuAlHijjah                      // ذو الحجة
)

var monthNames = [12]struct{ english, arabic, genitive string }{
	{"Muharram", "محرم", "محرم"},
	{"Safar", "صفر", "صفر"},
	{"Rabi al-Awwal", "ربيع الأول", "ربيع الأول"},
	{"Rabi al-Thani", "ربيع الآخر", "ربيع الآخر"},
	{"Jumada al-Ula", "جمادى الأولى", "جمادى الأولى"},
	{"Jumada al-Akhirah", "جمادى الآخرة", "جمادى الآخرة"},
	{"Rajab", "رجب", "رجب"},
	{"Shaban", "شعبان", "شعبان"},
	{"Ramadan", "رمضان", "رمضان"},
	{"Shawwal", "شوال", "شوال"},
	{"Dhu al-Qadah", "ذو القعدة", "ذي القعدة"},
	{"Dhu al-Hijjah", "ذو الحجة", "ذي الحجة"},
}

// String returns the English name, such as "Rabi al-Awwal"; "Month(13)" for
// what is no month.
func (m Month) String() string {
	if m < Muharram || m > DhuAlHijjah {
		return "Month(" + strconv.Itoa(int(m)) + ")"
	}
	return monthNames[m-1].english
}

// Arabic returns the Arabic name as it stands alone, such as «ذو الحجة»;
// "" for what is no month.
func (m Month) Arabic() string {
	if m < Muharram || m > DhuAlHijjah {
		return ""
	}
	return monthNames[m-1].arabic
}

// ArabicGenitive returns the Arabic name as it follows the day in a date, such
// as «ذي الحجة» in «10 ذي الحجة»; "" for what is no month.
func (m Month) ArabicGenitive() string {
	if m < Muharram || m > DhuAlHijjah {
		return ""
	}
	return monthNames[m-1].genitive
}
