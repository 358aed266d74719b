package screen

// Draft is a text that was typed and not saved, with what it was to enter in words.
type Draft struct {
	Text string `json:"text"`
	Name string `json:"name"`
}

// Drafting is a screen whose drafts can be carried to another session. They are named by
// what they enter.
type Drafting interface {
	Drafts() map[string]Draft
	PutDrafts(map[string]Draft)
}
