# What Tab completes after "collab" in PowerShell: collab completion powershell | Out-String | Invoke-Expression, in $PROFILE
Register-ArgumentCompleter -Native -CommandName collab -ScriptBlock {
    param($word, $tree, $at)
    $words = @($tree.CommandElements | Where-Object { $_.Extent.EndOffset -lt $at -or ($_.Extent.EndOffset -eq $at -and $word -eq '') } | ForEach-Object { $_.ToString().Trim("'`"") })
    $rest = @($words | Select-Object -Skip 1)
    # An empty last word would be left out; a pair of quotes stands for it.
    $last = if ($word -eq '') { '""' } else { $word }
    & $words[0] __complete -- @rest $last 2>$null | ForEach-Object {
        $value, $about = $_ -split "`t", 2
        if ($value -notmatch '^:(files|folders|none)$') {
            $text = if ($value -match '^[\w./:=@%+-]+$') { $value } else { "'" + $value.Replace("'", "''") + "'" }
            [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $(if ($about) { $about } else { $value }))
        }
    }
}
