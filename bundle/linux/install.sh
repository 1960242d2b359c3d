#!/bin/sh
# Let .annot files open in this folder's program, for this person only. `install.sh --remove` takes it back.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin

refresh() {
    ! command -v update-mime-database >/dev/null 2>&1 || update-mime-database "$share/mime"
    ! command -v update-desktop-database >/dev/null 2>&1 || update-desktop-database "$share/applications"
    ! command -v gtk-update-icon-cache >/dev/null 2>&1 || gtk-update-icon-cache -q -t "$share/icons/hicolor" || true
}

if [ "${1:-}" = --remove ]; then
    rm -f "$share/applications/annotator.desktop" "$share/mime/packages/annotator-project.xml"
    rm -f "$share"/icons/hicolor/*/apps/annotator.png "$share"/icons/hicolor/*/mimetypes/annotator-project.png
    if [ "$(readlink "$bin/annotator" 2>/dev/null)" = "$here/annotator" ]; then rm -f "$bin/annotator"; fi
    refresh
    echo "Removed. Your projects and settings are where they were."
    exit 0
fi

mkdir -p "$share/applications" "$share/mime/packages" "$bin"
sed "s|^Exec=annotator|Exec=\"$here/annotator\"|" "$here/share/annotator.desktop" >"$share/applications/annotator.desktop"
cp "$here/share/annotator-project.xml" "$share/mime/packages/"
for folder in "$here"/share/icons/*x*; do
    size=$(basename "$folder")
    mkdir -p "$share/icons/hicolor/$size/apps" "$share/icons/hicolor/$size/mimetypes"
    cp "$folder/annotator.png" "$share/icons/hicolor/$size/apps/"
    cp "$folder/annotator-project.png" "$share/icons/hicolor/$size/mimetypes/"
done
[ -e "$bin/annotator" ] || ln -s "$here/annotator" "$bin/annotator"
refresh
echo "Annotator is among your programs, and .annot files open in it."
