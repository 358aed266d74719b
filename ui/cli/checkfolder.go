package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"capaian/calc/check"
	"capaian/calc/printed"
	"capaian/model"
	"capaian/ui/report/findings"
)

// Limits on a folder of reports: all kecamatan of a province, in folders of their regencies.
const (
	mostReports   = 2_000
	deepestFolder = 4
)

// checkFolder checks every report of a folder and of those in it, and tells one line of each.
func (m *Main) checkFolder(cmd *cobra.Command, o *options, c *checking) error {
	if cmd.Flags().Changed("data") {
		return usageError{"--data tidak berlaku untuk folder: data sebuah kantor dibandingkan dengan laporannya sendiri; sebutkan berkas laporan itu"}
	}
	if cmd.Flags().Changed("output") {
		return usageError{"-o menulis salinan satu laporan; untuk folder pakai --rinci, atau sebutkan berkasnya"}
	}
	files, err := reportFiles(c.printed)
	if err != nil {
		return err
	}
	all, failed := findings.NewSeveral(model.Clean(c.printed, false)), false
	for _, file := range files {
		name := model.Clean(filepath.ToSlash(file), false)
		path := filepath.Join(c.printed, file)
		// Photographs and other things that lie beside the reports are no failure.
		if info, err := os.Stat(path); err == nil && !info.IsDir() && !reportNamed(path) {
			all.Refuse(name, "bukan laporan dari Word, LibreOffice, atau lembar kerja")
			continue
		}
		report, err := m.readRegular(path)
		if err != nil {
			failed = true
			all.Refuse(name, err.Error())
			continue
		}
		found, covered := check.Examined(report)
		all.Add(findings.FileReport{
			File: name, Tables: len(report.Tables), Found: found, Covered: covered,
			Report: findings.Of(report.Office, report.Regency, report.Year, 0, found),
		}, c.full)
	}
	if o.json {
		err = m.writeJSON(all)
	} else {
		err = explainOutput(all.Write(m.Out))
	}
	if err == nil && (failed || all.Sum.Errors > 0) {
		err = answeredNo{}
	}
	return err
}

// reportFiles are the files of a folder and of those in it, in the order of their names,
// without hidden ones and those that Word and LibreOffice keep while a document is open. A
// folder within that cannot be gone through stands for its files.
func reportFiles(folder string) ([]string, error) {
	unreadable := usageError{fmt.Sprintf("--terbit: folder %s tidak dapat dibaca; periksa izinnya", folder)}
	root, err := filepath.EvalSymlinks(folder)
	if err != nil {
		return nil, unreadable
	}
	var files []string
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if path == root {
			return err
		}
		name, under := filepath.Rel(root, path)
		hidden := strings.HasPrefix(d.Name(), ".") || strings.HasPrefix(d.Name(), "~$")
		deep := d.IsDir() && strings.Count(name, string(filepath.Separator)) >= deepestFolder
		switch {
		case under != nil:
			return under
		case hidden && d.IsDir():
			return fs.SkipDir
		case hidden, err == nil && d.IsDir() && !deep:
			return nil
		}
		if files = append(files, name); len(files) > mostReports {
			return usageError{fmt.Sprintf("--terbit: folder %s memuat lebih dari %d berkas; pilih folder laporannya saja", folder, mostReports)}
		}
		if d.IsDir() {
			return fs.SkipDir
		}
		return nil
	})
	var usage usageError
	switch {
	case errors.As(err, &usage):
		return nil, err
	case err != nil:
		return nil, unreadable
	case len(files) == 0:
		return nil, usageError{fmt.Sprintf("--terbit: folder %s tidak memuat satu berkas pun", folder)}
	}
	slices.Sort(files)
	return files, nil
}

// reportNamed reports that a file is called like a report.
func reportNamed(path string) bool {
	return slices.Contains([]string{".docx", ".docm", ".odt", ".xlsx", ".xlsm", ".ods", ".json", ".pdf", ".doc", ".xls", ".rtf"}, strings.ToLower(filepath.Ext(path)))
}

// readRegular is readPrinted of what lies in a folder: pipes and devices are not opened.
func (m *Main) readRegular(path string) (*printed.Document, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, usageError{"berkas ini tidak dapat dibuka; periksa izinnya"}
	case info.IsDir():
		return nil, usageError{"folder ini tidak dibuka: terlalu dalam, hanya tautan, atau tanpa izin baca; sebutkan folder itu sendiri"}
	case !info.Mode().IsRegular():
		return nil, usageError{"ini bukan berkas biasa"}
	}
	_, report, err := m.readPrinted(path)
	return report, err
}
