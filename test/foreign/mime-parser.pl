# Parses the mail on standard input with Perl's MIME::Parser and prints JSON.
use strict;
use warnings;
use Encode ();
use JSON::PP ();
use MIME::Parser ();

my $parser = MIME::Parser->new;
$parser->output_to_core(1);
$parser->tmp_to_core(1);
$parser->decode_headers(0);
binmode STDIN;
my $entity = $parser->parse(\*STDIN);

sub header {
    my ($name) = @_;
    my $value = $entity->head->get($name) // '';
    $value =~ s/\r?\n(?=[ \t])//g;
    $value =~ s/\r?\n\z//;
    return Encode::decode('MIME-Header', $value);
}

sub leaves {
    my ($part) = @_;
    return map { leaves($_) } $part->parts if $part->is_multipart;
    my $charset = $part->head->mime_attr('content-type.charset') // 'us-ascii';
    my $body = $part->bodyhandle->as_string;
    return {
        type => $part->mime_type,
        name => $part->head->recommended_filename,
        text => Encode::decode($charset, $body, Encode::FB_CROAK),
    };
}

print JSON::PP->new->canonical->encode(
    {
        subject => header('Subject'),
        from    => header('From'),
        to      => header('To'),
        type    => $entity->mime_type,
        parts   => [ leaves($entity) ],
        defects => [ $parser->results->errors, $parser->results->warnings ],
    }
);
