# What run.ps1 and test.ps1 share: finding a JDK and Maven. Dot-sourced, never run by itself.
Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'

$root = Split-Path -Parent $PSScriptRoot
$work = Join-Path $root 'target\installers'
$jdkWanted = 25

# Ends with 3, the exit code of "cannot start"; the reason is the first and often the only line.
function Stop-Start([string] $reason, [string[]] $advice = @()) {
    [Console]::Error.WriteLine("Gatehouse cannot start: $reason")
    foreach ($line in $advice) { [Console]::Error.WriteLine("  $line") }
    exit 3
}

# The major version of the JDK in a folder, read from its release file; 0 when there is none.
function Get-JdkVersion([string] $folder) {
    $release = Join-Path $folder 'release'
    if (-not (Test-Path (Join-Path $folder 'bin\javac.exe')) -or -not (Test-Path $release)) { return 0 }
    $line = Select-String -Path $release -Pattern '^JAVA_VERSION="(\d+)' | Select-Object -First 1
    if ($line) { return [int] $line.Matches[0].Groups[1].Value }
    return 0
}

function Find-Jdk {
    $candidates = @()
    if ($env:JAVA_HOME) { $candidates += $env:JAVA_HOME }
    $javac = Get-Command javac.exe -ErrorAction SilentlyContinue
    if ($javac) { $candidates += Split-Path -Parent (Split-Path -Parent $javac.Source) }
    foreach ($vendor in 'Eclipse Adoptium', 'Java', 'Microsoft', 'Zulu', 'BellSoft', 'Amazon Corretto') {
        $folder = Join-Path $env:ProgramFiles $vendor
        if (Test-Path $folder) { $candidates += (Get-ChildItem -Directory $folder).FullName }
    }
    foreach ($folder in $candidates) {
        if ((Get-JdkVersion $folder) -ge $jdkWanted) { return $folder }
    }
    Stop-Start "no JDK $jdkWanted or newer was found (looked at JAVA_HOME, PATH and Program Files)." @(
        "Get one: winget install EclipseAdoptium.Temurin.$jdkWanted.JDK, or https://adoptium.net",
        'then start again, with JAVA_HOME set if it lies in an unusual folder.')
}

function Find-Maven {
    if ($env:MAVEN_HOME -and (Test-Path (Join-Path $env:MAVEN_HOME 'bin\mvn.cmd'))) {
        return Join-Path $env:MAVEN_HOME 'bin\mvn.cmd'
    }
    $maven = Get-Command mvn.cmd -ErrorAction SilentlyContinue
    if ($maven) { return $maven.Source }
    Stop-Start 'Maven was not found, and it builds the program.' @(
        'Get it from https://maven.apache.org and put its bin folder on PATH, or set MAVEN_HOME.')
}

# Runs a block while nobody else builds in this checkout. The lock goes with the process, however it ends.
function Invoke-Alone([scriptblock] $block) {
    New-Item -ItemType Directory -Force $work | Out-Null
    $waiting = $false
    while ($true) {
        try {
            $lock = [IO.File]::Open((Join-Path $work 'lock'), 'OpenOrCreate', 'ReadWrite', 'None')
            break
        } catch [IO.IOException] {
            if (-not $waiting) { [Console]::Error.WriteLine('Waiting for another build of this checkout to end...') }
            $waiting = $true
            Start-Sleep -Milliseconds 500
        }
    }
    try { & $block } finally { $lock.Dispose() }
}
