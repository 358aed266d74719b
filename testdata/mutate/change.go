package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
)

// mutant is one change of one file.
type mutant struct {
	path     string
	line     int
	change   string // what was changed into what
	text     []byte // of the whole file, unchanged
	from, to int    // what is replaced
	by       string
}

func (m mutant) source() []byte {
	return slices.Concat(m.text[:m.from], []byte(m.by), m.text[m.to:])
}

// changer finds the changes of a file.
type changer struct {
	set   *token.FileSet
	path  string
	text  []byte
	found []mutant
}

func changesOf(path string) ([]mutant, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c := &changer{token.NewFileSet(), path, text, nil}
	file, err := parser.ParseFile(c.set, path, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.GenDecl:
			if d.Tok != token.IMPORT {
				c.walk(d, nil)
			}
		case *ast.FuncDecl:
			if d.Body != nil {
				c.walk(d.Body, d.Type.Results)
			}
		}
	}
	return c.found, nil
}

// walk adds the changes within a node; results are those of the function it stands in.
func (c *changer) walk(node ast.Node, results *ast.FieldList) {
	ast.Inspect(node, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			c.walk(n.Body, n.Type.Results)
			return false
		case *ast.BinaryExpr:
			if other, ok := others()[n.Op]; ok {
				c.replace("operator", n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), other)
			}
		case *ast.BasicLit:
			c.literal(n)
		case *ast.IfStmt:
			c.replace("condition", n.Cond.Pos(), n.Cond.End(), "!("+c.at(n.Cond)+")")
		case *ast.ExprStmt:
			c.replace("statement", n.Pos(), n.End(), "")
		case *ast.ReturnStmt:
			if zero := zeros(results); zero != "" && len(n.Results) > 0 && c.listed(n.Results) != zero {
				c.replace("result", n.Results[0].Pos(), n.End(), zero)
			}
		case *ast.Field:
			return n.Tag == nil
		}
		return true
	})
}

func others() map[token.Token]string {
	return map[token.Token]string{
		token.EQL: "!=", token.NEQ: "==", token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">",
		token.ADD: "-", token.SUB: "+", token.MUL: "/", token.QUO: "*", token.LAND: "||", token.LOR: "&&",
	}
}

// literal changes a number by one and empties a text.
func (c *changer) literal(n *ast.BasicLit) {
	switch n.Kind {
	case token.INT:
		if v, err := strconv.ParseInt(n.Value, 0, 64); err == nil {
			c.replace("number", n.Pos(), n.End(), strconv.FormatInt(v+1, 10))
		}
	case token.STRING:
		if len(n.Value) > 2 {
			c.replace("text", n.Pos(), n.End(), `""`)
		}
	}
}

// zeros are the results of a function that returns nothing of use, or "" where a type's zero
// cannot be told from its name.
func zeros(results *ast.FieldList) string {
	if results == nil {
		return ""
	}
	var all []string
	for _, field := range results.List {
		zero := ""
		switch t := field.Type.(type) {
		case *ast.StarExpr, *ast.MapType, *ast.FuncType, *ast.InterfaceType:
			zero = "nil"
		case *ast.ArrayType:
			if t.Len == nil {
				zero = "nil"
			}
		case *ast.Ident:
			zero = map[string]string{"bool": "false", "string": `""`, "int": "0", "int64": "0", "uint64": "0", "error": "nil"}[t.Name]
		}
		if zero == "" {
			return ""
		}
		for range max(len(field.Names), 1) {
			all = append(all, zero)
		}
	}
	return strings.Join(all, ", ")
}

func (c *changer) at(n ast.Node) string {
	return string(c.text[c.set.Position(n.Pos()).Offset:c.set.Position(n.End()).Offset])
}

func (c *changer) listed(all []ast.Expr) string {
	var parts []string
	for _, e := range all {
		parts = append(parts, c.at(e))
	}
	return strings.Join(parts, ", ")
}

func (c *changer) replace(what string, from, to token.Pos, by string) {
	start, end := c.set.Position(from), c.set.Position(to)
	c.found = append(c.found, mutant{
		path: c.path, line: start.Line, text: c.text, from: start.Offset, to: end.Offset, by: by,
		change: what + " " + shown(string(c.text[start.Offset:end.Offset])) + " → " + shown(by),
	})
}

// shown is a text in one short line.
func shown(s string) string {
	if s == "" {
		return "nothing"
	}
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) > 70 {
		r = append(r[:69], '…')
	}
	return string(r)
}
