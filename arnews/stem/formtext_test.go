package stem

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFormText(t *testing.T) {
	for _, line := range []string{
		"Your email address will not be published. Required fields are marked *",
		"Add a Comment", "Leave a Reply", "Cancel reply", "Share this:", "Post Comment", "Read more", "SUBSCRIBE",
		"Save my name, email, and website in this browser for the next time I comment.",
		"Click to share on Twitter", "Related", "Log in to Reply", "All Rights Reserved",
		"Votre adresse e-mail ne sera pas publiée.", "Laisser un commentaire", "Les champs obligatoires sont indiqués",
		"Partager sur", "Lire la suite", "Tous droits réservés",
	} {
		assert.GreaterOrEqual(t, FormText(line), 0.6, line)
	}
	for _, line := range []string{
		"", "   ", "123", "*",
		"أعلنت الوزارة موعد الامتحانات",
		"قال مدير شركة Microsoft إن البرنامج Windows سيحدث",
		"سيتم إطلاق خدمة email جديدة للموظفين في الوزارة",
		"الدخول عبر login ثم كلمة السر password متاح للطلبة",
		"The president met a delegation in Rabat on Monday",
		"Le ministre est arrivé à Alger",
		"World Health Organization",
		"the and of",
	} {
		assert.Less(t, FormText(line), 0.6, line)
	}
	assert.Equal(t, 1.0, FormText("Leave a Reply"))
	assert.InDelta(t, 1.0/7, FormText("سيتم إطلاق خدمة email جديدة للموظفين قريبا"), 1e-9)
}
