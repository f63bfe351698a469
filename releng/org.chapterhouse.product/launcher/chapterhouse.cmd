@echo off
rem Start Chapterhouse with the Java of JAVA_HOME, else with that of the PATH; it must be of version 21 or newer.
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
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=%PRODUCT%logging.properties" "-Dosgi.sharedConfiguration.area=file:%PRODUCT%configuration/" "-Dosgi.configuration.area=file:%STATE%/configuration/" "-Dosgi.instance.area=file:%STATE%/workspace/" %CHAPTERHOUSE_JAVA_OPTS% -jar "%LAUNCHER%" -nosplash %*
exit /b %ERRORLEVEL%
