# Checks the whole program on Windows: formatting, the compiler's gates, then the tests, ending in Surefire's summary.
#
#   installers\test.ps1         all but the tests tagged "real"
#   installers\test.ps1 --real  only those: they start real peers (databases, gates) and take longer
#
# Ends with 0 when all is well, 1 when a check or a test failed, 2 on bad usage, 3 when it cannot start.
. (Join-Path $PSScriptRoot 'common.ps1')

function Invoke-Maven([string[]] $goals) {
    $env:JAVA_HOME = Find-Jdk
    $maven = Find-Maven
    Invoke-Alone {
        Push-Location $root
        try { & $maven -B -ntp @goals } finally { Pop-Location }
    }
    if ($LASTEXITCODE -ne 0) { exit 1 }
}

switch ($args -join ' ') {
    '' { Invoke-Maven 'spotless:check', 'test' }
    '--real' {
        $tests = Get-ChildItem -Recurse -Filter *.java (Join-Path $root 'src\test\java')
        if (-not ($tests | Select-String -SimpleMatch '@Tag("real")' -List)) {
            Write-Output 'No test is tagged "real": nothing to run.'
            exit 0
        }
        Invoke-Maven 'test', '-Dtest.groups=real', '-Dtest.excluded='
    }
    default {
        [Console]::Error.WriteLine("installers\test.ps1: unknown argument: $($args -join ' ')")
        [Console]::Error.WriteLine('Usage: installers\test.ps1 [--real]')
        exit 2
    }
}
