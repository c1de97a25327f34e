# What Tab completes after "collab" in fish: collab completion fish | source, in ~/.config/fish/config.fish
function __collab_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    command $words[1] __complete -- $words[2..-1] "$current" 2>/dev/null | while read -l line
        switch $line
            case ':none'
            case ':files'
                __fish_complete_path "$current"
            case ':folders'
                __fish_complete_directories "$current"
            case '*'
                printf '%s\n' $line
        end
    end
end
complete -c collab -e
complete -c collab -f -a '(__collab_complete)'
