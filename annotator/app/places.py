"""Where a project lies: folders that other programs write to, disks of other computers, disks that are nearly full."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

from annotator.domain.late import late

LITTLE = 100_000_000
"""Free bytes below which a disk counts as nearly full."""

_SERVICES = (
    ("Dropbox", r"dropbox( \(.*\))?"),
    ("OneDrive", r"onedrive( - .*)?|onedrive-.*"),
    ("Google Drive", r"google ?drive( .*)?|googledrive-.*|my drive"),
    ("iCloud Drive", r"com~apple~clouddocs|mobile documents|icloud ?drive"),
    ("Nextcloud", r"nextcloud.*"),
    ("ownCloud", r"owncloud.*"),
    ("Box", r"box sync|box-box"),
    ("pCloud", r"pcloud ?drive|pcloud"),
    ("MEGA", r"mega|megasync"),
)
_MARKERS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".sync_timestamp": "Nextcloud",
}
_NETWORK = late(
    r"nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|9p|fuse\.(sshfs|rclone|davfs2?|s3fs|gvfsd-fuse)|davfs|ceph|glusterfs"
)


def sync_service(path: Path) -> str:
    """Return the name of the service that synchronises the folder of `path`, "" where none is known to.

    Told by the names of the folders above it, by the marker files that the services leave in their root, and by the
    variables that OneDrive sets. Nothing is opened.
    """
    folder = path.absolute().parent
    for variable in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial"):
        root = os.environ.get(variable, "")
        if root and folder.is_relative_to(root):
            return "OneDrive"
    for above in (folder, *folder.parents):
        for service, pattern in _SERVICES:
            if re.fullmatch(pattern, above.name.casefold()):
                return service
        for marker, service in _MARKERS.items():
            if above != Path.home() and (above / marker).exists():
                return service
    return ""


def on_network(path: Path, mounts: str | None = None) -> bool:
    """Tell whether `path` lies on a disk of another computer, where locks cannot be relied on.

    Args:
        path: the file.
        mounts: the mount table in the format of proc(5), read from the system by default.
    """
    if sys.platform == "win32":  # pragma: no cover
        import ctypes

        anchor = path.absolute().anchor
        return anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == 4
    if mounts is None:
        try:
            mounts = Path("/proc/self/mounts").read_text("utf-8", "replace")
        except OSError:
            return False
    return bool(_NETWORK.fullmatch(_kind_of_disk(path.absolute(), mounts)))


def _kind_of_disk(path: Path, mounts: str) -> str:
    """Return the file system of the deepest mount point above `path`."""
    kind, deepest = "", -1
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = re.sub(r"\\(\d{3})", lambda found: chr(int(found[1], 8)), parts[1])
        if path.is_relative_to(point) and len(Path(point).parts) >= deepest:
            kind, deepest = parts[2], len(Path(point).parts)
    return kind


def free_bytes(path: Path) -> int | None:
    """Return how many bytes are free on the disk of `path`, None where that cannot be told."""
    try:
        return shutil.disk_usage(path.absolute().parent).free
    except OSError:
        return None
