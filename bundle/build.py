"""Build the folder that needs no Python: icons, PyInstaller, and what lets .annot files open in it. `make bundle` runs this."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bundle.icons import make as make_icons  # noqa: E402


def main() -> int:
    """Build into dist/annotator and say how large it is."""
    icons, made = ROOT / "build" / "icons", ROOT / "dist" / "annotator"
    print("Drawing the icons …", flush=True)
    make_icons(icons)
    print("Collecting the program and its libraries (a minute or two) …", flush=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build" / "pyinstaller")]
    subprocess.run([*command, str(ROOT / "bundle" / "annotator.spec")], check=True, cwd=ROOT)
    share(icons, made)
    shutil.rmtree(ROOT / "build" / "pyinstaller", ignore_errors=True)
    size = sum(file.stat().st_size for file in made.rglob("*") if file.is_file() and not file.is_symlink())
    print(
        f"{made.relative_to(ROOT)}: {size / 1e6:,.0f} MB. Start it with {made.relative_to(ROOT) / 'annotator'}"
    )
    return 0


def share(icons: Path, made: Path) -> None:
    """Put icons and the file association of this system beside the program."""
    place = made / "share"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    if sys.platform == "win32":
        for file in icons.glob("*.ico"):
            shutil.copy(file, place)
        shutil.copy(ROOT / "bundle" / "windows" / "install.cmd", made)
    elif sys.platform != "darwin":
        shutil.copytree(icons, place / "icons", ignore=shutil.ignore_patterns("*.ic*"))
        for name in ("annotator.desktop", "annotator-project.xml"):
            shutil.copy(ROOT / "bundle" / "linux" / name, place)
        shutil.copy(ROOT / "bundle" / "linux" / "install.sh", made)


if __name__ == "__main__":
    sys.exit(main())
