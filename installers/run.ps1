# Starts Gatehouse on Windows: builds the program when the sources are newer than the last build, then runs it.
#
#   installers\run.ps1                 the console, on a demo team when nothing is configured
#   installers\run.ps1 service --demo  the service alone
#   installers\run.ps1 --help          everything else
. (Join-Path $PSScriptRoot 'common.ps1')

$jar = Join-Path $root 'target\start\gatehouse.jar'
$stamp = Join-Path $work 'built'
$log = Join-Path $work 'build.log'

# A folder's time changes when a file in it comes or goes, so deletions are seen too.
function Test-Built {
    if (-not (Test-Path $jar) -or -not (Test-Path $stamp)) { return $false }
    $built = (Get-Item $stamp).LastWriteTimeUtc
    $sources = 'pom.xml', '.mvn', 'src\main', 'resources' | ForEach-Object { Join-Path $root $_ } | Where-Object { Test-Path $_ }
    $newer = @(Get-Item $sources) + @(Get-ChildItem -Recurse $sources) |
        Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1
    return $null -eq $newer
}

function Invoke-Build([string] $maven) {
    if (Test-Built) { return } # somebody built it while we waited for the lock
    [Console]::Error.WriteLine('Building Gatehouse (first start, about a minute)...')
    $began = Get-Date
    Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $jar, $stamp, (Join-Path $root 'target\start\classes')
    $build = Start-Process -FilePath $maven -ArgumentList '-B', '-ntp', '-P', 'start', 'package' -WorkingDirectory $root `
        -NoNewWindow -Wait -PassThru -RedirectStandardOutput $log -RedirectStandardError "$log.err"
    if ($build.ExitCode -ne 0) {
        Get-Content $log | Where-Object { $_ -match '^\[ERROR\] .' } | Select-Object -Last 20 |
            ForEach-Object { [Console]::Error.WriteLine($_) }
        Stop-Start "the build failed; its errors are above, the whole log is $log"
    }
    New-Item -ItemType File -Force $stamp | Out-Null
    (Get-Item $stamp).LastWriteTimeUtc = $began.ToUniversalTime() # what changed since the build began is newer
}

$words = @(if ($args.Count -eq 0) { 'console' } else { $args }) # @(): one word must stay a list
$env:JAVA_HOME = Find-Jdk
if (-not (Test-Built)) {
    $maven = Find-Maven
    Invoke-Alone { Invoke-Build $maven }
}

$flags = @("@$(Join-Path $PSScriptRoot 'jvm\all.args')")
if ($words[0] -ne 'service') { $flags += "@$(Join-Path $PSScriptRoot 'jvm\short.args')" }
& (Join-Path $env:JAVA_HOME 'bin\java.exe') @flags '-Dgatehouse.command=installers\run.ps1' -jar $jar @words
exit $LASTEXITCODE
