package model

// Role says what a person may do.
type Role string

// The roles of an office.
const (
	RoleStaff     Role = "staf"       // enters the rows of their section
	RoleSecretary Role = "sekretaris" // edits the plan, reviews, closes quarters
	RoleHead      Role = "camat"      // reads and signs
	RoleAdmin     Role = "admin"      // users, backup, and everything a sekretaris may
	RoleReader    Role = "pembaca"    // reads only
)

// Actor is who does something. Section matters for staf: blank means every section.
type Actor struct {
	ID      string `json:"id"`
	Name    string `json:"name,omitempty"`
	Role    Role   `json:"role"`
	Section ID     `json:"section,omitempty"`
}
