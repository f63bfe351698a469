@echo off
rem Start Chapterhouse with the Java of JAVA_HOME, else with that of the PATH; it must be of version 21 or newer.
rem chapterhouse ui opens the desktop application; everything else is the command line.
rem chapterhouse --install lists, installs and updates families and chapters; chapterhouse --remove NAME... removes them.
rem CHAPTERHOUSE_JAVA_OPTS: further arguments for the Java virtual machine, such as -Xmx4g
setlocal
set "AGAIN="
set "ASKED="
set "PRODUCT=%~dp0"
set "JAVA=java"
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
:start
set /p BUILD=<"%PRODUCT%build.id"
set "COMMANDLINE=%PRODUCT%commandline"
set "LIST=org.eclipse.equinox.simpleconfigurator\bundles.info"
rem What p2 installed or removed since stands in the list of the desktop application; that of the command line follows it (releng/adr/0017).
set "SUM="
fc /b "%PRODUCT%configuration\%LIST%" "%PRODUCT%commandline\shipped.info" >nul 2>&1
if errorlevel 1 for /f "skip=1 tokens=1" %%h in ('certutil -hashfile "%PRODUCT%configuration\%LIST%" MD5') do if not defined SUM set "SUM=%%h"
rem A bundle that was removed and put in again in the same version leaves the list as it was, though it may be another; each change by p2 has a number of its own.
set "NUMBER="
set "LAST="
for /d %%d in ("%PRODUCT%p2\org.eclipse.equinox.p2.engine\profileRegistry\*.profile") do for %%f in ("%%d\*.profile*") do for %%n in ("%%~nf") do set "NUMBER=%%~nn"
if exist "%PRODUCT%commandline\shipped.number" set /p LAST=<"%PRODUCT%commandline\shipped.number"
if not defined LAST set "LAST=%NUMBER%"
if not "%NUMBER%"=="%LAST%" set "SUM=%SUM%-%NUMBER%"
if defined SUM set "BUILD=%BUILD%-%SUM%"
set "STATE=%LOCALAPPDATA%\chapterhouse\state\%BUILD%"
if not exist "%STATE%\workspace" mkdir "%STATE%\workspace"
if not defined SUM goto listed
set "COMMANDLINE=%STATE%\commandline"
if exist "%COMMANDLINE%\config.ini" goto listed
rem Two starts may do this at once: each makes files of its own and moves them into their places, the list first. findstr needs /i to find several literals.
set "MADE=%STATE%\made%RANDOM%%RANDOM%"
mkdir "%MADE%"
if not exist "%COMMANDLINE%\org.eclipse.equinox.simpleconfigurator" mkdir "%COMMANDLINE%\org.eclipse.equinox.simpleconfigurator"
findstr /v /x /i /l /g:"%PRODUCT%configuration\%LIST%" "%PRODUCT%commandline\shipped.info" >"%MADE%\removed.info"
for %%f in ("%MADE%\removed.info") do if %%~zf equ 0 copy /y "%PRODUCT%commandline\%LIST%" "%MADE%\bundles.info" >nul
if not exist "%MADE%\bundles.info" findstr /v /x /i /l /g:"%MADE%\removed.info" "%PRODUCT%commandline\%LIST%" >"%MADE%\bundles.info"
findstr /v /x /i /l /g:"%PRODUCT%commandline\shipped.info" "%PRODUCT%configuration\%LIST%" >>"%MADE%\bundles.info"
copy /y "%PRODUCT%commandline\config.ini" "%MADE%\config.ini" >nul
move /y "%MADE%\bundles.info" "%COMMANDLINE%\%LIST%" >nul
move /y "%MADE%\config.ini" "%COMMANDLINE%\config.ini" >nul
rd /s /q "%MADE%"
:listed
if not exist "%STATE%\configuration" mkdir "%STATE%\configuration"
for %%j in ("%PRODUCT%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%j"
set "FIXED=-XX:+UseSerialGC -Xmx1g -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=ALL-UNNAMED"
if /i "%~1"=="ui" goto desktop
if /i "%~1"=="--install" goto install
if /i "%~1"=="--remove" goto install
:commandline
"%JAVA%" %FIXED% -XX:TieredStopAtLevel=1 "-Djava.util.logging.config.file=%PRODUCT%logging.properties" "-Dosgi.sharedConfiguration.area=file:%COMMANDLINE%/" "-Dosgi.configuration.area=file:%STATE%/configuration/" "-Dosgi.instance.area=file:%STATE%/workspace/" %CHAPTERHOUSE_JAVA_OPTS% -jar "%LAUNCHER%" -nosplash %*
exit /b %ERRORLEVEL%

:desktop
if defined AGAIN goto open
if /i "%~2"=="--lang" goto language
if not "%~2"=="" goto commandline
goto open
:language
if not "%~4"=="" goto commandline
if /i "%~3"=="zh-CN" set "ASKED=-nl zh_CN"
if /i "%~3"=="en" set "ASKED=-nl en"
if not defined ASKED goto commandline
:open
set "DATA=%APPDATA%\chapterhouse\desktop"
if not exist "%STATE%\desktop" mkdir "%STATE%\desktop"
if not exist "%DATA%" mkdir "%DATA%"
set "KEPT="
if exist "%DATA%\language" set /p KEPT=<"%DATA%\language"
set "SPEAK=%ASKED%"
if not defined SPEAK if "%KEPT%"=="zh_CN" set "SPEAK=-nl zh_CN"
if not defined SPEAK if "%KEPT%"=="en" set "SPEAK=-nl en"
"%JAVA%" %FIXED% "-Djava.util.logging.config.file=%PRODUCT%logging.properties" "-Dosgi.sharedConfiguration.area=file:%PRODUCT%configuration/" "-Dosgi.configuration.area=file:%STATE%/desktop/" "-Dosgi.instance.area=file:%DATA%/" %CHAPTERHOUSE_JAVA_OPTS% -jar "%LAUNCHER%" -nosplash %SPEAK%
rem 23 and 24 ask for a restart: in the language that was chosen since, else in the one asked for, and with what is installed since
set "CODE=%ERRORLEVEL%"
set "CHOSEN="
if exist "%DATA%\language" set /p CHOSEN=<"%DATA%\language"
if not "%CHOSEN%"=="%KEPT%" set "ASKED="
set "AGAIN=yes"
if %CODE% equ 23 goto start
if %CODE% equ 24 goto start
exit /b %CODE%

:install
set "WORD=install"
if /i "%~1"=="--remove" set "WORD=remove"
set "REST="
:rest
shift
if "%~1"=="" goto change
set REST=%REST% "%~1"
goto rest
:change
if not exist "%STATE%\install\workspace" mkdir "%STATE%\install\workspace"
if not exist "%STATE%\install\configuration" mkdir "%STATE%\install\configuration"
"%JAVA%" %FIXED% -XX:TieredStopAtLevel=1 "-Djava.util.logging.config.file=%PRODUCT%logging.properties" "-Dosgi.sharedConfiguration.area=file:%PRODUCT%configuration/" "-Dosgi.configuration.area=file:%STATE%/install/configuration/" "-Dosgi.instance.area=file:%STATE%/install/workspace/" %CHAPTERHOUSE_JAVA_OPTS% -jar "%LAUNCHER%" -nosplash -application org.chapterhouse.install.application %WORD% --ask %REST%
exit /b %ERRORLEVEL%
