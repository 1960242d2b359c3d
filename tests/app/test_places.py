"""Folders that other programs write to, and disks of other computers, are told by their names."""

from pathlib import Path

import pytest

from annotator.app.places import free_bytes, on_network, sync_service

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
//nas/share /media/My\\040share cifs rw 0 0
/dev/sdb1 /home/ana/stick vfat rw 0 0
ana@host: /mnt/host fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/study", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive - University of Somewhere/a", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Personal", "OneDrive"),
        ("Google Drive/x", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Documents/dropbox-papers", ""),
        ("mega city", ""),
    ],
)
def test_names_of_folders(tmp_path, folder, service):
    assert sync_service(tmp_path / folder / "a.annot") == service


def test_marker_files_and_variables(tmp_path, monkeypatch):
    (tmp_path / "team" / ".stfolder").mkdir(parents=True)
    assert sync_service(tmp_path / "team" / "x" / "a.annot") == "Syncthing"
    assert sync_service(tmp_path / "own" / "a.annot") == ""
    monkeypatch.setenv("OneDrive", str(tmp_path / "own"))
    assert sync_service(tmp_path / "own" / "a.annot") == "OneDrive"


@pytest.mark.parametrize(
    ("file", "far"),
    [
        ("/home/ana/a.annot", True),
        ("/home/ana/stick/a.annot", False),
        ("/media/My share/a.annot", True),
        ("/mnt/host/a.annot", True),
        ("/srv/a.annot", False),
    ],
)
def test_disks_of_other_computers(file, far):
    assert on_network(Path(file), MOUNTS) is far


def test_free_bytes(tmp_path):
    assert free_bytes(tmp_path / "a.annot") > 0
    assert free_bytes(tmp_path / "absent" / "a.annot") is None
