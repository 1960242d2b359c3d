@echo off
rem Let .annot files open in this folder's program, for this person only. "install.cmd /remove" takes it back.
setlocal
set KEY=HKCU\Software\Classes
if /i "%~1"=="/remove" (
    reg delete "%KEY%\.annot" /f >nul 2>&1
    reg delete "%KEY%\Annotator.Project" /f >nul 2>&1
    echo Removed. Your projects and settings are where they were.
    exit /b 0
)
reg add "%KEY%\.annot" /ve /d "Annotator.Project" /f >nul
reg add "%KEY%\Annotator.Project" /ve /d "Annotator project" /f >nul
reg add "%KEY%\Annotator.Project\DefaultIcon" /ve /d "\"%~dp0share\annotator-project.ico\"" /f >nul
reg add "%KEY%\Annotator.Project\shell\open\command" /ve /d "\"%~dp0annotator.exe\" \"%%1\"" /f >nul
echo .annot files open in Annotator.
