@echo off
rem Start Chapterhouse with the Java of JAVA_HOME, else with that of the PATH; it must be of version 21 or newer.
rem chapterhouse ui opens the desktop application; everything else is the command line.
rem CHAPTERHOUSE_JAVA_OPTS: further arguments for the Java virtual machine, such as -Xmx4g
setlocal
set "PRODUCT=%~dp0"
set "JAVA=java"
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set /p BUILD=<"%PRODUCT%build.id"
set "STATE=%LOCALAPPDATA%\chapterhouse\state\%BUILD%"
if not exist "%STATE%\workspace" mkdir "%STATE%\workspace"
if not exist "%STATE%\configuration" mkdir "%STATE%\configuration"
for %%j in ("%PRODUCT%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%j"
set "FIXED=-XX:+UseSerialGC -Xmx1g -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=ALL-UNNAMED"
if /i "%~1"=="ui" goto desktop
:commandline
"%JAVA%" %FIXED% -XX:TieredStopAtLevel=1 "-Djava.util.logging.config.file=%PRODUCT%logging.properties" "-Dosgi.sharedConfiguration.area=file:%PRODUCT%commandline/" "-Dosgi.configuration.area=file:%STATE%/configuration/" "-Dosgi.instance.area=file:%STATE%/workspace/" %CHAPTERHOUSE_JAVA_OPTS% -jar "%LAUNCHER%" -nosplash %*
exit /b %ERRORLEVEL%

:desktop
set "SPEAK="
if /i "%~2"=="--lang" goto language
if not "%~2"=="" goto commandline
goto open
:language
if not "%~4"=="" goto commandline
if /i "%~3"=="zh-CN" set "SPEAK=-nl zh_CN"
if /i "%~3"=="en" set "SPEAK=-nl en"
if not defined SPEAK goto commandline
:open
set "DATA=%APPDATA%\chapterhouse\desktop"
if not exist "%STATE%\desktop" mkdir "%STATE%\desktop"
if not exist "%DATA%" mkdir "%DATA%"
set "KEPT="
if not defined SPEAK if exist "%DATA%\language" set /p KEPT=<"%DATA%\language"
if "%KEPT%"=="zh_CN" set "SPEAK=-nl zh_CN"
if "%KEPT%"=="en" set "SPEAK=-nl en"
"%JAVA%" %FIXED% "-Djava.util.logging.config.file=%PRODUCT%logging.properties" "-Dosgi.sharedConfiguration.area=file:%PRODUCT%configuration/" "-Dosgi.configuration.area=file:%STATE%/desktop/" "-Dosgi.instance.area=file:%DATA%/" %CHAPTERHOUSE_JAVA_OPTS% -jar "%LAUNCHER%" -nosplash %SPEAK%
rem 23 asks for a restart, in the language that was chosen since
set "CODE=%ERRORLEVEL%"
set "SPEAK="
if %CODE% equ 23 goto open
exit /b %CODE%
