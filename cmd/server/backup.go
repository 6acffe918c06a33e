package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"podium/internal/store"
)

type backupCmd struct {
	File string `arg:"" help:"New file to write."`
}

// Help shows examples.
func (backupCmd) Help() string {
	return examples("Writes a whole, consistent copy of the archive to one file while it is read and written. The search index is not in it: "+
		"it is built again from the archive. The folder's archive/*.yaml are files of yours: keep them beside it.",
		"podium backup /backups/podium-$(date +%F).db")
}

// Run writes the copy.
func (cmd *backupCmd) Run(ctx context.Context, c *console) error {
	a, err := c.look(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	if err := a.Backup(ctx, cmd.File); err != nil {
		return err
	}
	info, err := os.Stat(cmd.File)
	if err != nil {
		return err
	}
	c.printf("%s: %.1f MB\n", cmd.File, float64(info.Size())/1e6)
	return nil
}

type restoreCmd struct {
	File string `arg:"" help:"File that backup wrote."`
}

// Help shows examples.
func (restoreCmd) Help() string {
	return examples("Makes an archive from a backup in the folder that --data names, which must hold none yet. An index that is left there is removed.",
		"podium restore /backups/podium-2024-05-01.db --data /srv/briefings")
}

// Run makes the archive.
func (cmd *restoreCmd) Run(ctx context.Context, c *console) error {
	if _, err := os.Stat(cmd.File); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no backup %s", cmd.File)
	}
	if err := store.RestoreBackup(ctx, cmd.File, c.data); err != nil {
		return err
	}
	if err := os.RemoveAll(filepath.Join(c.data, indexFolder)); err != nil {
		return err
	}
	c.printf("The archive is in %s. Its search index is built when it is served.\n", c.data)
	return nil
}
