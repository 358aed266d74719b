package model

// Role says what a person may do.
type Role string

// The roles of an office.
const (
	RoleStaff     Role = "staf"       // enters the rows of their section and hands them in
	RoleSecretary Role = "sekretaris" // edits the plan, reviews, closes quarters
	RoleHead      Role = "camat"      // reads, takes note of what was approved, and signs
	RoleAdmin     Role = "admin"      // users, backup, and everything a sekretaris may
	RoleReader    Role = "pembaca"    // reads only
)

// Roles lists the roles, as a form offers them.
func Roles() []Role {
	return []Role{RoleStaff, RoleSecretary, RoleHead, RoleAdmin, RoleReader}
}

// Actor is who does something. Section matters for staf: blank means every section.
type Actor struct {
	ID      string `json:"id"`
	Name    string `json:"name,omitempty"`
	Role    Role   `json:"role"`
	Section ID     `json:"section,omitempty"`
}

// Plans reports that the actor may do what a sekretaris does.
func (a Actor) Plans() bool { return a.Role == RoleSecretary || a.Role == RoleAdmin }
