#!/bin/bash
# Has LibreOffice (soffice on the path) write its files of the folder programs from the flat sheets of make-sheets.py.
set -e
here=$(cd "$(dirname "$0")/.." && pwd); work=$(mktemp -d); export HOME=$work
python3 "$here/made/make-sheets.py" "$work"; cd "$work"
say() { soffice --headless "$@" > /dev/null 2>&1; }
csv='csv:Text - txt - csv (StarCalc)'
say --convert-to xlsx --outdir x *.fods
say --convert-to xls:"MS Excel 97" --outdir x *.fods
say --convert-to ods --outdir x plain.fods
basic=$work/.config/libreoffice/4/user/basic/Standard; mkdir -p "$basic"
cat > "$basic/script.xlb" <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
X
sed "s#WORK#$work#" "$here/made/locked.xba" > "$basic/Module1.xba"
say 'macro:///Standard.Module1.Main'
for file in x/*; do cp "$file" "$here/libreoffice-$(basename "$file")"; done
mv "$here/libreoffice-plain.ods" "$here/libreoffice.ods"
say --convert-to "$csv:44,34,85,1,,2052,false,true,false,false,false,-1" --outdir a formats.fods; cp a/*.csv "$here/libreoffice-gb18030.csv"
say --convert-to "$csv:9,34,65535,1,,2052,true,true" --outdir b plain.fods; cp b/plain.csv "$here/libreoffice-utf16.csv"
say --convert-to "$csv:59,39,76,1,,2052,true,true" --outdir c plain.fods; cp c/plain.csv "$here/libreoffice-semicolons.csv"
say --convert-to 'xml:MS Excel 2003 XML' --outdir d plain.fods; cp d/plain.xml "$here/libreoffice-2003.xml"
say --convert-to 'html:HTML (StarCalc)' --outdir d plain.fods; cp d/plain.html "$here/libreoffice-page.xls"
say --convert-to slk:SYLK --outdir d plain.fods; cp d/plain.slk "$here/libreoffice.slk"
cp plain.fods "$here/libreoffice-flat.fods"; rm -rf "$work"
