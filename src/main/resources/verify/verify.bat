@echo off
rem Runs verify.ps1, which stands beside it, whatever the execution policy says.
powershell -NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "%~dp0verify.ps1" %*
exit /b %ERRORLEVEL%
